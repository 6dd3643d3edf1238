import { compareText } from './claim.ts'
import type { Id } from './id.ts'

/** Orders records by id, the same on every machine whatever its locale. */
export function compareIds(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return compareText(a.id, b.id)
}
