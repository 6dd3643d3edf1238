import { articleNoteOf, withArticleNote } from '../../core/article-note.ts'
import type { Claim } from '../../core/claim.ts'
import { type Diff, type Edit, findStale, squash } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { Layer } from '../../core/layer.ts'
import { fitNote, moveNotes, type NoteConflict, tearsNote, withoutNote } from './rebase-note.ts'

/** One claim that was changed here and elsewhere: what the waiting edits want and what is stored. */
export interface ClaimConflict {
  readonly id: Id
  readonly yours: Claim | null
  readonly current: Claim | null
}

/** A layer as the server has it; its record is null where it was never made. */
export interface StoredLayer {
  readonly layer: Layer | null
  readonly claims: readonly Claim[]
}

export interface Rebased {
  /** The stored claims with the waiting edits that still fit put on top. */
  readonly claims: Map<Id, Claim>
  /** The layer's own record, likewise. */
  readonly layer: Layer | null
  /** The waiting edits, as they fit on the layer’s record. */
  readonly edits: readonly Edit[]
  readonly conflicts: readonly ClaimConflict[]
  readonly noteConflict: NoteConflict | null
}

/** Puts waiting edits on a freshly read layer, in order; what was changed on both sides is told. */
export function rebase(stored: StoredLayer, waiting: readonly Edit[]): Rebased {
  const base = new Map(stored.claims.map(claim => [claim.id, claim]))
  const claims = new Map(base)
  const torn = new Map<Id, Claim | null>()
  const edits: Edit[] = []
  let { layer } = stored
  let isNoteTorn = false
  for (const edit of waiting) {
    const diffs = edit.change.claims ?? []
    for (const stale of findStale(diffs, id => claims.get(id))) torn.set(stale.id, base.get(stale.id) ?? null)
    for (const diff of diffs) put(claims, diff)
    isNoteTorn ||= tearsNote(edit, layer)
    const fitted = fitNote(edit, layer)
    layer = fitted.layer
    // Until the reader has said which note stays, what was typed stays as it was.
    const kept = isNoteTorn ? edit : fitted.edit
    if (kept) edits.push(kept)
  }
  const conflicts = [...torn].map(([id, current]) => ({ id, yours: claims.get(id) ?? null, current }))
  const notes = { yours: articleNoteOf(layer), current: articleNoteOf(stored.layer) }
  return { claims, layer, edits, conflicts, noteConflict: isNoteTorn ? notes : null }
}

/** Settles conflicts for good: the waiting edits rewritten so that they fit what is stored. */
export function settle(
  stored: StoredLayer,
  waiting: readonly Edit[],
  keep: 'yours' | 'current',
): readonly Edit[] {
  const { conflicts, noteConflict } = rebase(stored, waiting)
  const torn = new Set(conflicts.map(conflict => conflict.id))
  const claims = new Map(stored.claims.map(claim => [claim.id, claim]))
  const settled: Edit[] = []
  let { layer } = stored
  for (const each of waiting) {
    const fitted =
      noteConflict && keep === 'current' ? { edit: withoutNote(each), layer } : fitNote(each, layer)
    layer = fitted.layer
    const edit = fitted.edit
    if (!edit) continue
    const { claims: wished = [], ...rest } = edit.change
    const diffs = wished
      .filter(diff => keep === 'yours' || !torn.has(diff.id))
      .map(diff => (torn.has(diff.id) ? { ...diff, before: claims.get(diff.id) ?? null } : diff))
      .filter(diff => diff.before !== null || diff.after !== null)
    for (const diff of diffs) put(claims, diff)
    if (diffs.length > 0) settled.push({ ...edit, change: { ...rest, claims: diffs } })
    else if (rest.layers) settled.push({ ...edit, change: rest })
  }
  return settled
}

/**
 * The waiting edits without the refused one, and without those that fit on the stored layer with it alone. The next
 * edit makes the layer if that one was to make it. What is changed elsewhere too stays, to be settled as a conflict.
 */
export function giveUp(stored: StoredLayer, waiting: readonly Edit[], refused: Id): readonly Edit[] {
  const { conflicts, noteConflict } = rebase(stored, waiting)
  const torn = new Set(conflicts.map(conflict => conflict.id))
  const claims = new Map(stored.claims.map(claim => [claim.id, claim]))
  const made = stored.layer ?? bareLayer(waiting)
  let layer = made
  const dropped = new Set([refused])
  const left: Edit[] = []
  for (const edit of waiting) {
    const diffs = edit.change.claims ?? []
    const isLinked = [edit.undoes, edit.redoes].some(id => id !== undefined && dropped.has(id))
    const stale = findStale(diffs, id => claims.get(id)).filter(({ id }) => !torn.has(id))
    const isTorn = noteConflict === null && tearsNote(edit, layer)
    if (dropped.has(edit.id) || isLinked || stale.length > 0 || isTorn) dropped.add(edit.id)
    else {
      for (const diff of diffs) put(claims, diff)
      const fitted = fitNote(edit, layer)
      layer = fitted.layer
      const kept = noteConflict ? edit : fitted.edit
      if (kept) left.push(kept)
    }
  }
  return stored.layer === null && made ? withLayer(left, made) : left
}

/** The layer that the edits are to make, without the note they may make it with. */
function bareLayer(waiting: readonly Edit[]): Layer | null {
  const made = waiting.flatMap(edit => edit.change.layers ?? []).find(({ before }) => before === null)
  return made?.after ? withArticleNote(made.after, '') : null
}

/** The edits, the first of which makes this layer. */
function withLayer(edits: readonly Edit[], layer: Layer): readonly Edit[] {
  const [first, ...rest] = edits
  if (!first) return edits
  const making = { layers: [{ id: layer.id, before: null, after: layer }] }
  return [{ ...first, change: squash(making, first.change) }, ...rest]
}

/** The edit for another layer of the same annotator: theirs was made elsewhere while this one waited. */
export function moveToLayer(edit: Edit, layer: Layer): Edit {
  const { layers = [], claims, ...rest } = edit.change
  const move = (claim: Claim | null) => claim && { ...claim, layer: layer.id }
  const moved = claims?.map(({ id, before, after }) => ({ id, before: move(before), after: move(after) }))
  const notes = moveNotes(layers, layer)
  const change = { ...rest, ...(notes.length > 0 && { layers: notes }), ...(moved && { claims: moved }) }
  return { ...edit, change }
}

function put(claims: Map<Id, Claim>, diff: Diff<Claim>): void {
  if (diff.after === null) claims.delete(diff.id)
  else claims.set(diff.id, diff.after)
}
