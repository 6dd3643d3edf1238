import type { ClaimType } from '../../../../core/codebook.ts'
import type { AnchorItem } from '../../../../formats/anchoring/list-anchor-items.ts'

/** What an item is called: “Quote 8”, or “Review 2” with what it is of. */
export function itemName({ kind, type, number }: AnchorItem, types: readonly ClaimType[]): string {
  const label = types.find(({ name }) => name === type)?.label ?? type
  if (kind === 'claim') return `${label.charAt(0).toUpperCase()}${label.slice(1)} ${number}`
  return label === '' ? `Review ${number}` : `Review ${number} (${label.toLowerCase()})`
}
