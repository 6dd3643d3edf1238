import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Id } from './id.ts'
import { isSame } from './json.ts'
import type { Layer, Person } from './layer.ts'
import { err, ok, type Result } from './result.ts'
import type { Review } from './review.ts'

/** One record before and after; `null` where it does not exist. Never null on both sides. */
export interface Diff<T> {
  readonly id: Id
  readonly before: T | null
  readonly after: T | null
}

/** The kinds of records that belong to one article, by the name under which a change lists them. */
export interface Records {
  readonly articles: Article
  readonly people: Person
  readonly layers: Layer
  readonly claims: Claim
  readonly reviews: Review
}
export type RecordKind = keyof Records

/** Parents before children: the order in which records may be put. */
export const recordKinds = ['articles', 'people', 'layers', 'claims', 'reviews'] as const

/** What an edit does: diffs of records, at most one per record. Kinds that are not touched are absent. */
export type Change = { readonly [K in RecordKind]?: readonly Diff<Records[K]>[] }

/** Every change to an article's records, as one reversible value. Sending one twice changes nothing. */
export interface Edit {
  readonly id: Id
  readonly at: string
  /** The person who made it. */
  readonly by: Id
  readonly article: Id
  readonly change: Change
  /** The edit that this one takes back. */
  readonly undoes?: Id
  /** The undoing edit that this one takes back. */
  readonly redoes?: Id
}

/** An edit as a log tells of it; `change` is null where it is too large to be told. */
export interface LoggedEdit extends Omit<Edit, 'change'> {
  readonly change: Change | null
}

/** A diff that does not fit: the record is not as `before` says. */
export interface Stale<T> {
  readonly id: Id
  readonly before: T | null
  readonly current: T | null
}

/** The same change backwards. */
export function invert(change: Change): Change {
  const inverse: { -readonly [K in RecordKind]?: unknown } = {}
  for (const kind of recordKinds) {
    const diffs = change[kind]
    if (diffs) inverse[kind] = diffs.map(({ id, before, after }) => ({ id, before: after, after: before }))
  }
  return inverse as Change
}

/** Two changes as one, `second` following on `first`; a record that ends as it began drops out. */
export function squash(first: Change, second: Change): Change {
  const squashed: { -readonly [K in RecordKind]?: unknown } = {}
  for (const kind of recordKinds) {
    const diffs = squashDiffs<unknown>(first[kind] ?? [], second[kind] ?? [])
    if (diffs.length > 0) squashed[kind] = diffs
  }
  return squashed as Change
}

function squashDiffs<T>(first: readonly Diff<T>[], second: readonly Diff<T>[]): Diff<T>[] {
  const byId = new Map(first.map(diff => [diff.id, diff]))
  for (const diff of second) {
    const before = byId.get(diff.id)?.before
    byId.set(diff.id, before === undefined ? diff : { ...diff, before })
  }
  return [...byId.values()].filter(({ before, after }) => !isSame(before, after))
}

export function isEmpty(change: Change): boolean {
  return recordKinds.every(kind => (change[kind] ?? []).length === 0)
}

/** The diffs whose `before` is not what `lookUp` finds; empty when all fit. */
export function findStale<T>(diffs: readonly Diff<T>[], lookUp: (id: Id) => T | undefined): Stale<T>[] {
  const stale: Stale<T>[] = []
  for (const { id, before } of diffs) {
    const current = lookUp(id) ?? null
    if (!isSame(before, current)) stale.push({ id, before, current })
  }
  return stale
}

/** Records with the diffs put in, or the diffs that do not fit; all or nothing, the input untouched. */
export function applyDiffs<T>(
  records: ReadonlyMap<Id, T>,
  diffs: readonly Diff<T>[],
): Result<Map<Id, T>, readonly Stale<T>[]> {
  const stale = findStale(diffs, id => records.get(id))
  if (stale.length > 0) return err(stale)
  const next = new Map(records)
  for (const { id, after } of diffs) {
    if (after === null) next.delete(id)
    else next.set(id, after)
  }
  return ok(next)
}
