import { type ClaimCondition, parseConditions, presentConditions } from '../../../core/claim-filter.ts'
import { isPartialDate } from '../../../core/partial-date.ts'
import { parseOrder, presentOrder, type RowOrder } from './row-order.ts'

/** What is shown of all claims, and how: what the page keeps in its address. */
export interface ClaimsSearch {
  /** Free words, as typed. */
  readonly words: string
  /** Types that are not shown. */
  readonly hidden: ReadonlySet<string>
  readonly conditions: readonly ClaimCondition[]
  /** Partial dates. */
  readonly from: string | null
  readonly to: string | null
  /** Ids of the one article, and of the one annotator, whose claims are shown. */
  readonly article: string | null
  readonly by: string | null
  readonly order: RowOrder
  readonly view: 'table' | 'plots'
}

/** Reads the address; what makes no sense is left out. */
export function parseClaimsSearch(search: Readonly<Record<string, unknown>>): ClaimsSearch {
  // The router takes what looks like a number for one.
  const read = (key: string) =>
    Object.hasOwn(search, key) && /^(string|number|boolean)$/.test(typeof search[key])
      ? String(search[key])
      : ''
  const date = (key: string) => (isPartialDate(read(key)) ? read(key) : null)
  return {
    words: read('q'),
    hidden: new Set(read('hide').split(',').filter(Boolean)),
    conditions: parseConditions(read('only')),
    from: date('from'),
    to: date('to'),
    article: read('article') || null,
    by: read('by') || null,
    order: parseOrder(read('sort')),
    view: read('view') === 'plots' ? 'plots' : 'table',
  }
}

/** The address of a search, without what goes without saying. */
export function presentClaimsSearch(search: ClaimsSearch): Readonly<Record<string, string>> {
  const { words, hidden, conditions, from, to, article, by, order, view } = search
  const all: Record<string, string | null> = {
    q: words,
    hide: [...hidden].join(','),
    only: presentConditions(conditions),
    ...{ from, to, article, by },
    sort: presentOrder(order),
    view: view === 'table' ? '' : view,
  }
  const said = Object.entries(all).flatMap(([key, value]) => (value ? [[key, value] as const] : []))
  return Object.fromEntries(said)
}

/** True when it leaves claims out. */
export function isNarrowed({ words, hidden, conditions, from, to, article, by }: ClaimsSearch): boolean {
  return (
    words.trim() !== '' ||
    hidden.size + conditions.length > 0 ||
    [from, to, article, by].some(each => each !== null)
  )
}

/** The search that shows all claims in the same way. */
export function widen(search: ClaimsSearch): ClaimsSearch {
  const nothing = { words: '', hidden: new Set<string>(), conditions: [] }
  return { ...search, ...nothing, from: null, to: null, article: null, by: null }
}
