// What waiting edits change of a layer's own record: the note on the article, and what a consensus says of itself.
import { articleNoteOf, withArticleNote } from '../../core/article-note.ts'
import { carryLayer } from '../../core/carry-layer.ts'
import { carryConsensus } from '../../core/consensus.ts'
import { type Diff, type Edit, isEmpty } from '../../core/edit.ts'
import { isSame } from '../../core/json.ts'
import type { Layer } from '../../core/layer.ts'

/** A note on the article that was changed here and elsewhere. */
export interface NoteConflict {
  readonly yours: string
  readonly current: string
}

/** Whether the edit changes a note that is by now another one than it knew. */
export function tearsNote(edit: Edit, current: Layer | null): boolean {
  return (edit.change.layers ?? []).some(({ before, after }) => {
    if (current === null || !changesNote({ before, after })) return false
    const now = articleNoteOf(current)
    return now !== articleNoteOf(before) && now !== articleNoteOf(after)
  })
}

/** The edit with its note on the layer as it is now, and that layer after it; no edit where nothing is left to do. */
export function fitNote(
  edit: Edit,
  current: Layer | null,
): { readonly edit: Edit | null; readonly layer: Layer | null } {
  const diffs = edit.change.layers ?? []
  let layer = current
  const layers: Diff<Layer>[] = []
  for (const diff of diffs) {
    const before = layer
    layer = next(diff, before)
    if (isSame(before, layer)) continue
    const isAsItWas = isSame(before, diff.before) && isSame(layer, diff.after)
    layers.push(isAsItWas ? diff : { id: diff.id, before, after: layer })
  }
  if (diffs.every((diff, at) => diff === layers[at])) return { edit, layer }
  return { edit: withLayers(edit, layers), layer }
}

/** The edit without what it does to the layer; null where that was all. */
export function withoutNote(edit: Edit): Edit | null {
  return edit.change.layers ? withLayers(edit, []) : edit
}

/** The diffs of one layer's note as those of another layer of the same annotator. */
export function moveNotes(diffs: readonly Diff<Layer>[], to: Layer): readonly Diff<Layer>[] {
  return diffs.filter(changesNote).map(({ before, after }) => ({
    id: to.id,
    before: withArticleNote(to, articleNoteOf(before)),
    after: withArticleNote(to, articleNoteOf(after)),
  }))
}

function changesNote({ before, after }: Pick<Diff<Layer>, 'before' | 'after'>): boolean {
  return after !== null && articleNoteOf(before) !== articleNoteOf(after)
}

function next(diff: Diff<Layer>, current: Layer | null): Layer | null {
  if (current === null) return diff.after
  const noted = changesNote(diff) ? withArticleNote(current, articleNoteOf(diff.after)) : current
  if (diff.after === null) return noted
  return carryLayer(diff.before, diff.after, carryConsensus(diff.before, diff.after, noted))
}

function withLayers(edit: Edit, layers: readonly Diff<Layer>[]): Edit | null {
  const { layers: _, ...rest } = edit.change
  const change = layers.length > 0 ? { layers, ...rest } : rest
  return isEmpty(change) ? null : { ...edit, change }
}
