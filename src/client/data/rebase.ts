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

/**
 * The waiting edits without the refused one, and without those that fit on the stored claims with it alone. The next
 * edit makes the layer if that one was to make it. What is changed elsewhere too stays, to be settled as a conflict.
 */
export function giveUp(stored: readonly Claim[], waiting: readonly Edit[], refused: Id): readonly Edit[] {
  const torn = new Set(rebase(stored, waiting).conflicts.map(conflict => conflict.id))
  const claims = new Map(stored.map(claim => [claim.id, claim]))
  const dropped = new Set([refused])
  const left: Edit[] = []
  for (const edit of waiting) {
    const diffs = edit.change.claims ?? []
    const isLinked = [edit.undoes, edit.redoes].some(id => id !== undefined && dropped.has(id))
    const stale = findStale(diffs, id => claims.get(id)).filter(({ id }) => !torn.has(id))
    if (dropped.has(edit.id) || isLinked || stale.length > 0) dropped.add(edit.id)
    else {
      left.push(edit)
      for (const diff of diffs) put(claims, diff)
    }
  }
  return withLayers(left, waiting.find(edit => dropped.has(edit.id) && edit.change.layers)?.change.layers)
}

/** The edits, the first of which makes these layers. */
function withLayers(edits: readonly Edit[], layers: Edit['change']['layers']): readonly Edit[] {
  const [first, ...rest] = edits
  return first && layers ? [{ ...first, change: { layers, ...first.change } }, ...rest] : edits
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
