import type { ClaimPair } from '../matching/overlapping-pairs.ts'
import type { AgreementClaim, PreparedArticle } from './prepare-articles.ts'

/** The claims that stand for one another, one column an annotator; null where somebody has none. */
export type ClaimUnit = readonly (AgreementClaim | null)[]

/**
 * Joins matched pairs to units of all annotators: pairs are taken by their overlap, the largest first, then in text
 * order, and two units become one where no annotator would have two claims in it. A claim that nobody matched is a
 * unit of its own.
 */
export function joinUnits({ claims, matches }: PreparedArticle): readonly ClaimUnit[] {
  const units = new Map<AgreementClaim, (AgreementClaim | null)[]>()
  for (const [annotator, own] of claims.entries())
    for (const claim of own ?? []) units.set(claim, alone(claim, annotator, claims.length))
  for (const { a, b } of byOverlap(matches.flatMap(({ pairs }) => pairs))) {
    const [left, right] = [units.get(a), units.get(b)]
    if (!left || !right || left === right) continue
    if (left.some((claim, annotator) => claim && right[annotator])) continue
    for (const [annotator, claim] of right.entries()) {
      if (!claim) continue
      left[annotator] = claim
      units.set(claim, left)
    }
  }
  return [...new Set(units.values())]
}

function alone(claim: AgreementClaim, annotator: number, annotators: number): (AgreementClaim | null)[] {
  return Array.from({ length: annotators }, (_, index) => (index === annotator ? claim : null))
}

function byOverlap(pairs: readonly ClaimPair<AgreementClaim>[]): readonly ClaimPair<AgreementClaim>[] {
  const start = ({ a }: ClaimPair<AgreementClaim>) => a.fragments[0]?.start ?? 0
  return pairs.toSorted((x, y) => y.iou - x.iou || start(x) - start(y))
}
