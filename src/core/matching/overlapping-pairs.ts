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

/**
 * All pairs of a claim of `a` and one of `b` that share at least one code point, in the order in which they come
 * into sight on one way through the text.
 */
export function overlappingPairs<C extends MatchableClaim>(
  a: readonly C[],
  b: readonly C[],
): readonly ClaimPair<C>[] {
  const pairs: ClaimPair<C>[] = []
  let openA: Placed<C>[] = []
  let openB: Placed<C>[] = []
  for (const now of [...place(a, true), ...place(b, false)].sort((x, y) => x.start - y.start)) {
    openA = openA.filter(({ end }) => end > now.start)
    openB = openB.filter(({ end }) => end > now.start)
    for (const other of now.isA ? openB : openA) {
      const [left, right] = now.isA ? [now.claim, other.claim] : [other.claim, now.claim]
      const iou = fragmentOverlap(left.fragments, right.fragments)
      if (iou > 0) pairs.push({ a: left, b: right, iou })
    }
    if (now.isA) openA.push(now)
    else openB.push(now)
  }
  return pairs
}

interface Placed<C> {
  readonly claim: C
  readonly isA: boolean
  readonly start: number
  readonly end: number
}

function place<C extends MatchableClaim>(claims: readonly C[], isA: boolean): readonly Placed<C>[] {
  return claims.map(claim => ({ claim, isA, ...claimExtent(claim) }))
}
