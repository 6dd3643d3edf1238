import { type Difference, differences } from '../../../core/compare/compare-layers.ts'
import type { Id } from '../../../core/id.ts'

/** What is shown of a comparison: what the page keeps in its address. */
export interface CompareSearch {
  /** A claim of the unit that is looked at. */
  readonly at: Id | null
  /** The one way of differing that is shown. */
  readonly differ: Difference | null
  /** Name of the one claim type that is shown. */
  readonly type: string | null
  /** The layer whose differences from what most have are shown. */
  readonly by: Id | null
  readonly state: 'open' | 'settled' | null
  /** Whether what is agreed is shown too. */
  readonly agreed: boolean
  /** Ids of the layers that are left out, joined by commas. */
  readonly without: string | null
}

/** The same, as it stands in the address. */
export interface CompareAddress {
  readonly at?: string
  readonly differ?: string
  readonly type?: string
  readonly by?: string
  readonly state?: string
  readonly agreed?: boolean
  readonly without?: string
}

/** Reads the address; what makes no sense is left out. */
export function parseCompareSearch(search: Readonly<Record<string, unknown>>): CompareAddress {
  const { at, differ, type, by, state, agreed, without } = search
  return {
    ...(isText(at) && { at }),
    ...(differences.some(each => each === differ) && { differ: String(differ) }),
    ...(isText(type) && { type }),
    ...(isText(by) && { by }),
    ...((state === 'open' || state === 'settled') && { state }),
    ...(agreed === true && { agreed }),
    ...(isText(without) && { without }),
  }
}

export function readCompareSearch(search: Readonly<Record<string, unknown>>): CompareSearch {
  const { at, differ, type, by, state, agreed, without } = parseCompareSearch(search)
  return {
    at: at ?? null,
    differ: differences.find(each => each === differ) ?? null,
    type: type ?? null,
    by: by ?? null,
    state: state === 'open' || state === 'settled' ? state : null,
    agreed: agreed ?? false,
    without: without ?? null,
  }
}

/** The address of a search, without what goes without saying. */
export function presentCompareSearch(search: CompareSearch): CompareAddress {
  const said = Object.entries(search).filter(([, value]) => value !== null && value !== false)
  return Object.fromEntries(said)
}

/** True when it leaves differences out. */
export function isNarrowed({ differ, type, by, state }: CompareSearch): boolean {
  return [differ, type, by, state].some(each => each !== null)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
