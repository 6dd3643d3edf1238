import type { Id } from '../../core/id.ts'
import type { Json } from '../../core/json.ts'
import { readTextFragment } from '../../core/text-fragment.ts'
import type { Quote } from '../../text/anchor/anchor.ts'
import type { ClaimQuotes } from '../../text/anchor/anchor-claims.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import { contextOf } from '../check-quotes.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import type { AnchorSource } from './anchor-source.ts'
import { listObjects } from './list-objects.ts'

/** A record of a file that stands somewhere in the text: a claim, or a review that proposes other words. */
export interface AnchorItem extends ClaimQuotes {
  readonly kind: 'claim' | 'review'
  /** The claim's type, or that of the claim a review is of or proposes; empty where it says none. */
  readonly type: string
  /** Its number among the claims, or reviews, of its type, in the order of the file. */
  readonly number: number
  readonly layer: Id
  readonly note: string
}

/** Every record of the file that needs a place, claims first, in the file's order. */
export function listAnchorItems({ json, bundle }: AnchorSource): readonly AnchorItem[] {
  const counts = new Map<string, number>()
  const numberOf = (kind: string, type: string) => {
    const number = (counts.get(`${kind} ${type}`) ?? 0) + 1
    counts.set(`${kind} ${type}`, number)
    return number
  }
  const fragments = new Map(listObjects(json, 'claims').map(claim => [claim['id'], claim['fragments']]))
  const claims = bundle.claims.map(({ id, type, layer, note }) => {
    const quotes = quotesOf(fragments.get(id))
    return { id, kind: 'claim' as const, type, number: numberOf('claim', type), layer, note, quotes }
  })
  const types = new Map(bundle.claims.map(({ id, type }) => [id, type]))
  const proposals = new Map(listObjects(json, 'reviews').map(review => [review['id'], review['proposal']]))
  const reviews = bundle.reviews.flatMap(({ id, claim, layer, proposal, comment = '' }) => {
    const found = proposals.get(id)
    const quotes = quotesOf(isObject(found) ? found['fragments'] : undefined)
    if (quotes.length === 0) return []
    const type = proposal?.type ?? types.get(claim ?? '') ?? ''
    const number = numberOf('review', type)
    return [{ id, kind: 'review' as const, type, number, layer, note: comment, quotes }]
  })
  return [...claims, ...reviews]
}

/** The words that values point at, each under `wordsKey`: they are looked for like claims, but nobody is asked. */
export function listAnchorWords({ bundle }: AnchorSource): readonly ClaimQuotes[] {
  const points = bundle.text === null ? null : indexCodePoints(bundle.text)
  const records = [
    ...bundle.claims,
    ...bundle.reviews.map(({ id, proposal }) => ({ id, attributes: proposal?.attributes ?? {} })),
  ]
  return records.flatMap(({ id, attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => {
      const fragment = readTextFragment(value)
      if (!fragment) return []
      const { start, exact } = fragment
      const context = points ? contextOf(points, fragment) : { prefix: '', suffix: '' }
      return [{ id: wordsKey(id, name), quotes: [{ exact, ...context, hint: start }] }]
    }),
  )
}

/** Under which a value’s words are looked for. */
export function wordsKey(record: Id, attribute: string): string {
  return JSON.stringify([record, attribute])
}

interface SourceFragment {
  readonly start: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** The source has been read once and found to be in its form. */
function quotesOf(fragments: Json | undefined): readonly Quote[] {
  const list = Array.isArray(fragments) ? (fragments as readonly JsonObject[]) : []
  return (list as unknown as readonly SourceFragment[]).map(({ start, exact, prefix, suffix }) => ({
    ...{ exact, prefix, suffix },
    hint: start,
  }))
}
