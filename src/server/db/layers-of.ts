import type { Change } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'

/** The layers whose record or claims a change touches. Reviews lie beside a layer and leave it as it is. */
export function layersOf(change: Change): readonly Id[] {
  const layers = new Set((change.layers ?? []).map(({ id }) => id))
  for (const { before, after } of change.claims ?? []) {
    if (before) layers.add(before.layer)
    if (after) layers.add(after.layer)
  }
  return [...layers]
}
