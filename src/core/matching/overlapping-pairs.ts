import { type Claim, claimExtent } from '../claim.ts'
import { fragmentOverlap } from './fragment-overlap.ts'

/** What matching looks at. */
export type MatchableClaim = Pick<Claim, 'id' | 'type' | 'fragments'>

/** Two claims that share text; `iou` is the intersection over union of their code points, over 0. */
export interface ClaimPair<C> {
  readonly a: C
  readonly b: C
  readonly iou: number
}

/** The same with the places of the two in the lists that were given. */
export interface PlacedPair<C> extends ClaimPair<C> {
  readonly row: number
  readonly column: number
}

/**
 * All pairs of a claim of `a` and one of `b` that share at least one code point, in the order in which they come
 * into sight on one way through the text.
 */
export function overlappingPairs<C extends MatchableClaim>(
  a: readonly C[],
  b: readonly C[],
): readonly PlacedPair<C>[] {
  const pairs: PlacedPair<C>[] = []
  const openA: Placed<C>[] = []
  const openB: Placed<C>[] = []
  for (const now of [...place(a, true), ...place(b, false)].sort((x, y) => x.start - y.start)) {
    const [own, others] = now.isA ? [openA, openB] : [openB, openA]
    close(others, now.start)
    for (const other of others) {
      const [left, right] = now.isA ? [now, other] : [other, now]
      const iou = fragmentOverlap(left.claim.fragments, right.claim.fragments)
      if (iou > 0) pairs.push({ a: left.claim, b: right.claim, iou, row: left.index, column: right.index })
    }
    own.push(now)
  }
  return pairs
}

interface Placed<C> {
  readonly claim: C
  readonly index: number
  readonly isA: boolean
  readonly start: number
  readonly end: number
}

function place<C extends MatchableClaim>(claims: readonly C[], isA: boolean): readonly Placed<C>[] {
  return claims.map((claim, index) => {
    const { start, end } = claimExtent(claim)
    return { claim, index, isA, start, end }
  })
}

/** Takes out, in place, what ends before. */
function close(open: Placed<unknown>[], before: number): void {
  let kept = 0
  for (const each of open) if (each.end > before) open[kept++] = each
  open.length = kept
}
