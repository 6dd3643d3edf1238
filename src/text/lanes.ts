import { type Claim, claimLength, compareText } from '../core/claim.ts'
import type { Id } from '../core/id.ts'
import { cellsOf, collectBorders } from './borders.ts'
import type { TypeOrder } from './type-order.ts'

/** What of a claim decides how it is drawn over the text. */
export type ClaimLike = Pick<Claim, 'id' | 'type' | 'fragments'>

/** Orders claims from the innermost outwards: shorter first, then by type, then by id. */
export function compareNesting(a: ClaimLike, b: ClaimLike, typeOrder: TypeOrder): number {
  return claimLength(a) - claimLength(b) || typeOrder(a.type) - typeOrder(b.type) || compareText(a.id, b.id)
}

/** True for what is drawn outside all others, whatever its length. */
export type IsOutside = (claim: ClaimLike) => boolean

/**
 * The lane of every claim: 0 where no claim further in overlaps one of its fragments, else one above the highest
 * of those that do. Two claims over the same character thus never share a lane. Not capped.
 */
export function laneClaims(
  claims: readonly ClaimLike[],
  typeOrder: TypeOrder,
  isOutside?: IsOutside,
): Map<Id, number> {
  const borders = collectBorders(claims.flatMap(claim => claim.fragments))
  // How many lanes are taken so far in each cell between two neighbouring borders.
  const heights = new Uint32Array(borders.length)
  const lanes = new Map<Id, number>()
  const inside = sortByNesting(claims, typeOrder)
  const ordered = isOutside
    ? [...inside.filter(claim => !isOutside(claim)), ...inside.filter(isOutside)]
    : inside
  for (const claim of ordered) {
    let lane = 0
    const cells = claim.fragments.map(fragment => cellsOf(borders, fragment))
    for (const { start, end } of cells) {
      for (let cell = start; cell < end; cell++) lane = Math.max(lane, heights[cell] ?? 0)
    }
    for (const { start, end } of cells) heights.fill(lane + 1, start, end)
    lanes.set(claim.id, lane)
  }
  return lanes
}

/** Claims from the innermost outwards, each length computed once. */
function sortByNesting(claims: readonly ClaimLike[], typeOrder: TypeOrder): ClaimLike[] {
  return claims
    .map(claim => ({ claim, length: claimLength(claim), rank: typeOrder(claim.type) }))
    .sort((a, b) => a.length - b.length || a.rank - b.rank || compareText(a.claim.id, b.claim.id))
    .map(({ claim }) => claim)
}
