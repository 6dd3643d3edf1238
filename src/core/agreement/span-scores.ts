import { matchPairs } from '../matching/match-claims.ts'
import { type MatchableClaim, overlappingPairs, type PlacedPair } from '../matching/overlapping-pairs.ts'
import { defined, type Figure, notDefined } from './figure.ts'

/** How many claims two annotators have, and how many of them were paired; can be added over articles. */
export interface SpanCounts {
  readonly a: number
  readonly b: number
  readonly matched: number
}

/** With `a` taken as what is right: the share of b's claims that a has, of a's that b has, and their harmonic mean. */
export interface SpanScores extends SpanCounts {
  readonly precision: Figure
  readonly recall: Figure
  readonly f1: Figure
}

export interface SpanRule {
  /** Least intersection over union of the code points; 1 is the very same text. */
  readonly leastIou: number
  /** False where a pair of different types counts too. */
  readonly sameType: boolean
}

/**
 * Precision, recall and F1 (van Rijsbergen 1979) of counts, which are first added over articles (micro): matched/b,
 * matched/a, 2 matched/(a + b), from 0 to 1.
 */
export function scoreSpans({ a, b, matched }: SpanCounts): SpanScores {
  const share = (whole: number, reason: string): Figure =>
    whole > 0 ? defined(matched / whole) : notDefined(reason)
  return {
    ...{ a, b, matched },
    precision: share(b, 'The second has no claim.'),
    recall: share(a, 'The first has no claim.'),
    f1: spanF1({ a, b, matched }),
  }
}

export function spanF1({ a, b, matched }: SpanCounts): Figure {
  return a + b > 0 ? defined((2 * matched) / (a + b)) : notDefined('Neither has a claim.')
}

/**
 * The pairs that count under a rule: as many as can be had one to one, and of those the ones that overlap most.
 * What is left without partner is what only one has.
 */
export function pairSpans<C extends MatchableClaim>(
  candidates: readonly PlacedPair<C>[],
  rule: SpanRule,
): readonly PlacedPair<C>[] {
  return matchPairs(candidates, rule)
}

/** Scores of two layers of one article. */
export function spanScores<C extends MatchableClaim>(
  a: readonly C[],
  b: readonly C[],
  rule: SpanRule,
): SpanScores {
  const matched = pairSpans(overlappingPairs(a, b), rule).length
  return scoreSpans({ a: a.length, b: b.length, matched })
}
