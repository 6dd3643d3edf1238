// What a person decides on each record of a file that was made on another text. Nothing is placed on a guess: what is
// not decided is kept aside.
import type { Id } from '../../../../core/id.ts'
import type { Span } from '../../../../core/span.ts'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { listPlaces } from './list-places.ts'

/**
 * place: goes in on these spans; `option` is which of the offered places that is, null for one selected by hand.
 * aside: kept on the article without a place. out: left out. here: a record of this id is here and stays as it is.
 */
export type Decision =
  | { readonly kind: 'place'; readonly spans: readonly Span[]; readonly option: number | null }
  | { readonly kind: 'aside' | 'out' | 'here' }

/** By the id of the record; one without an entry is open. */
export type Decisions = ReadonlyMap<Id, Decision>

/** The share of likeness from which changed words may be placed all at once. */
const alikeEnough = 0.95

/** True when its words stand in the text as they were, so that nobody need look. */
export function isWordForWord({ status }: Pick<FoundItem, 'status'>): boolean {
  return status === 'exact' || status === 'moved'
}

/** What is so before anybody decides: what fits word for word is placed, and what is here stays. */
export function beginDecisions(items: readonly FoundItem[], here: ReadonlySet<Id>): Decisions {
  const begun = new Map<Id, Decision>()
  for (const item of items) {
    if (here.has(item.id)) begun.set(item.id, { kind: 'here' })
    else if (isWordForWord(item)) begun.set(item.id, { kind: 'place', spans: item.fragments, option: 0 })
  }
  return begun
}

/** The place of this number, from 0, as a decision; null where there is none. */
export function takePlace(item: FoundItem, option: number): Decision | null {
  const spans = listPlaces(item)[option]
  return spans ? { kind: 'place', spans, option } : null
}

/** Those that are open and have one place, nearly word for word. */
export function listAlike(items: readonly FoundItem[], decisions: Decisions): readonly FoundItem[] {
  return items.filter(
    item => item.status === 'changed' && item.score >= alikeEnough && !decisions.has(item.id),
  )
}

/** All of these decided the same way, as far as they can be. */
export function decideAll(
  decisions: Decisions,
  items: readonly FoundItem[],
  make: (item: FoundItem) => Decision | null,
): Decisions {
  const next = new Map(decisions)
  for (const item of items) {
    const decision = make(item)
    if (decision) next.set(item.id, decision)
  }
  return next
}

/** The next open item after one, from the start again after the last; null when none is open. */
export function nextOpen(
  items: readonly FoundItem[],
  decisions: Decisions,
  after: Id | null,
): FoundItem | null {
  const at = items.findIndex(({ id }) => id === after)
  const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return turned.find(({ id }) => !decisions.has(id)) ?? null
}

export interface DecisionCounts {
  readonly placed: number
  /** Decided to be, or open. */
  readonly aside: number
  readonly out: number
  readonly here: number
  readonly open: number
}

export function countDecisions(items: readonly FoundItem[], decisions: Decisions): DecisionCounts {
  const counts = { placed: 0, aside: 0, out: 0, here: 0, open: 0 }
  for (const { id } of items) {
    const decision = decisions.get(id)
    if (!decision) counts.open++
    if (decision?.kind === 'place') counts.placed++
    else counts[decision?.kind ?? 'aside']++
  }
  return counts
}
