import { parseLeastIou } from '../../../core/agreement/agreement-words.ts'
import type { Id } from '../../../core/id.ts'

/** What the page keeps in its address. */
export interface AgreementSearch {
  /** Null for all. */
  readonly annotators: readonly Id[] | null
  readonly articles: readonly Id[] | null
  /** How much of two claims' words must be the same: all, or as much as `iou` says. */
  readonly match: 'exact' | 'overlap'
  /** The least intersection over union of an overlap, over 0 up to 1. */
  readonly iou: number
  /** The two whose differences are shown; null for everybody’s. */
  readonly pair: readonly [a: Id, b: Id] | null
  readonly what: string | null
  readonly type: string | null
}

const usual = { match: 'overlap', iou: 0.5 } as const

/** Reads the address; what makes no sense is left out. */
export function readAgreementSearch(raw: Readonly<Record<string, unknown>>): AgreementSearch {
  const pair = readIds(raw['pair'])
  const [a, b] = pair ?? []
  return {
    annotators: readIds(raw['annotators']),
    articles: readIds(raw['articles']),
    match: raw['match'] === 'exact' ? 'exact' : 'overlap',
    iou: parseLeastIou(String(raw['iou'])) ?? usual.iou,
    pair: a !== undefined && b !== undefined && pair?.length === 2 ? [a, b] : null,
    what: readText(raw['what']),
    type: readText(raw['type']),
  }
}

/** The address of a search, without what goes without saying. */
export function presentAgreementSearch(search: AgreementSearch): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) => value !== null && value !== usual[name as keyof typeof usual],
    ),
  )
}

function readIds(value: unknown): readonly Id[] | null {
  return Array.isArray(value) && value.every(id => typeof id === 'string') ? value : null
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
