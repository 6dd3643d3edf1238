import { compareText } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'

/**
 * Sorts by id, the same on every engine. Left to a database, “order by id” lures it away from the index that
 * finds the rows, and its collation decides the order.
 */
export function compareIds(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return compareText(a.id, b.id)
}
