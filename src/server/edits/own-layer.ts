import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { Layer, Person } from '../../core/layer.ts'
import { layersOf } from '../db/layers-of.ts'

/**
 * True when an edit is the person's own and touches no layer and no review but theirs; a review does not touch the
 * layer that it is of. `stored` holds the layers of the
 * article; one that is neither there nor made by the edit is nobody's and left to the laws.
 */
export function canWriteLayers(edit: Edit, person: Person, stored: ReadonlyMap<Id, Layer>): boolean {
  if (edit.by !== person.id) return false
  const records = (edit.change.layers ?? []).flatMap(({ before, after }) => [before, after])
  const reviews = (edit.change.reviews ?? []).flatMap(({ before, after }) => [before, after])
  if (reviews.some(review => review !== null && review.reviewer !== person.id)) return false
  const touched = layersOf(edit.change).map(id => stored.get(id) ?? null)
  return [...records, ...touched].every(layer => layer === null || layer.annotator === person.id)
}
