import type { Claim } from '../../core/claim.ts'
import { type Diff, type Edit, findStale } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'

/** One claim that was changed here and elsewhere: what the waiting edits want and what is stored. */
export interface ClaimConflict {
  readonly id: Id
  readonly yours: Claim | null
  readonly current: Claim | null
}

export interface Rebased {
  /** The stored claims with the waiting edits that still fit put on top. */
  readonly claims: Map<Id, Claim>
  readonly conflicts: readonly ClaimConflict[]
}

/** Puts waiting edits on freshly read claims, in order; claims that were changed on both sides are listed. */
export function rebase(stored: readonly Claim[], waiting: readonly Edit[]): Rebased {
  const base = new Map(stored.map(claim => [claim.id, claim]))
  const claims = new Map(base)
  const torn = new Map<Id, Claim | null>()
  for (const edit of waiting) {
    const diffs = edit.change.claims ?? []
    for (const stale of findStale(diffs, id => claims.get(id))) torn.set(stale.id, base.get(stale.id) ?? null)
    for (const diff of diffs) put(claims, diff)
  }
  const conflicts = [...torn].map(([id, current]) => ({ id, yours: claims.get(id) ?? null, current }))
  return { claims, conflicts }
}

/** Settles conflicts for good: the waiting edits rewritten so that they fit what is stored. */
export function settle(
  stored: readonly Claim[],
  waiting: readonly Edit[],
  keep: 'yours' | 'current',
): readonly Edit[] {
  const torn = new Set(rebase(stored, waiting).conflicts.map(conflict => conflict.id))
  const claims = new Map(stored.map(claim => [claim.id, claim]))
  const settled: Edit[] = []
  for (const edit of waiting) {
    const diffs = (edit.change.claims ?? [])
      .filter(diff => keep === 'yours' || !torn.has(diff.id))
      .map(diff => (torn.has(diff.id) ? { ...diff, before: claims.get(diff.id) ?? null } : diff))
      .filter(diff => diff.before !== null || diff.after !== null)
    for (const diff of diffs) put(claims, diff)
    if (diffs.length > 0) settled.push({ ...edit, change: { ...edit.change, claims: diffs } })
  }
  return settled
}

/** The edit for another layer of the same annotator: theirs was made elsewhere while this one waited. */
export function moveToLayer(edit: Edit, layer: Id): Edit {
  const { layers: _, claims = [], ...rest } = edit.change
  const move = (claim: Claim | null) => claim && { ...claim, layer }
  const moved = claims.map(({ id, before, after }) => ({ id, before: move(before), after: move(after) }))
  return { ...edit, change: { ...rest, claims: moved } }
}

function put(claims: Map<Id, Claim>, diff: Diff<Claim>): void {
  if (diff.after === null) claims.delete(diff.id)
  else claims.set(diff.id, diff.after)
}
