import { claimExtent, compareText } from '../claim.ts'
import { compareSpans } from '../span.ts'
import { assign } from './assign.ts'
import {
  type ClaimPair,
  type MatchableClaim,
  overlappingPairs,
  type PlacedPair,
} from './overlapping-pairs.ts'

/** What a pair of the same type weighs beyond its overlap: enough to decide between equals, and no more. */
export const sameTypeBonus = 1e-6

export interface MatchOptions {
  /** Only pairs of one type are made; otherwise types only decide between equals. */
  readonly sameType?: boolean
  /** Only pairs with at least this overlap are made, and as many as possible, of the largest overlap then. */
  readonly leastIou?: number
}

/**
 * Pairs the claims of two layers one to one, so that the sum of the pairs' weights is as large as can be. A pair
 * weighs the intersection over union of its code points, and `sameTypeBonus` more when both are of one type; only
 * claims that share text are paired. The result is in text order and the same whichever way round, and in whichever
 * order, the claims are given.
 */
export function matchClaims<C extends MatchableClaim>(
  a: readonly C[],
  b: readonly C[],
  options: MatchOptions = {},
): readonly ClaimPair<C>[] {
  const [left, right] = [[...a].sort(compareMatchable), [...b].sort(compareMatchable)]
  if (compareLists(left, right) <= 0) return matchPairs(overlappingPairs(left, right), options)
  return matchPairs(overlappingPairs(right, left), options)
    .map(({ a, b, iou }) => ({ a: b, b: a, iou }))
    .sort((x, y) => compareMatchable(x.a, y.a))
}

/** The same for the `overlappingPairs` of two sorted lists. */
export function matchPairs<C extends MatchableClaim>(
  pairs: readonly PlacedPair<C>[],
  { sameType = false, leastIou = 0 }: MatchOptions = {},
): readonly PlacedPair<C>[] {
  const allowed = pairs.filter(({ a, b, iou }) => iou >= leastIou && (!sameType || a.type === b.type))
  // With a threshold a pair more outweighs whatever overlap the others could gain.
  const worth = leastIou > 0 ? allowed.length + 1 : 0
  const edges = allowed.map(pair => ({
    pair,
    row: pair.row,
    column: pair.column,
    weight: worth + pair.iou + (pair.a.type === pair.b.type ? sameTypeBonus : 0),
  }))
  return assign(edges)
    .map(({ pair }) => pair)
    .sort((x, y) => x.row - y.row)
}

/** Text order, then fragment by fragment, then type, then id. */
export function compareMatchable(a: MatchableClaim, b: MatchableClaim): number {
  return comparePlaces(a, b) || compareText(a.id, b.id)
}

function comparePlaces(a: MatchableClaim, b: MatchableClaim): number {
  const order = compareSpans(claimExtent(a), claimExtent(b))
  if (order !== 0) return order
  for (const [index, fragment] of a.fragments.entries()) {
    const other = b.fragments[index]
    if (!other) return 1
    const difference = compareSpans(fragment, other)
    if (difference !== 0) return difference
  }
  return a.fragments.length - b.fragments.length || compareText(a.type, b.type)
}

function compareLists(a: readonly MatchableClaim[], b: readonly MatchableClaim[]): number {
  for (const [index, claim] of a.entries()) {
    const other = b[index]
    if (!other) return 1
    const order = compareMatchable(claim, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}
