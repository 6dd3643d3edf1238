import { fragmentOverlap } from '../matching/fragment-overlap.ts'
import { matchClaims } from '../matching/match-claims.ts'
import type { MatchableClaim } from '../matching/overlapping-pairs.ts'
import { defined, type Figure, notDefined } from './figure.ts'

export const spanSchemes = ['strict', 'exact', 'partial', 'ent_type'] as const
export type SpanScheme = (typeof spanSchemes)[number]

/** Counts of MUC-5, and scores from 0 to 1. */
export interface SchemeScores {
  readonly correct: number
  readonly incorrect: number
  readonly partial: number
  readonly missed: number
  readonly spurious: number
  readonly precision: Figure
  readonly recall: Figure
  readonly f1: Figure
}

type Verdict = 'correct' | 'incorrect' | 'partial'

/**
 * The four ways to score spans of MUC-5 (Chinchor and Sundheim 1993) and SemEval 2013 task 9.1 (Segura-Bedmar et
 * al.): strict asks for type and borders, exact for borders, partial for borders and half for an overlap, ent_type
 * for type and an overlap. Precision is (correct + ½ partial) / predicted, recall the same over gold. Gold and
 * predicted are paired by the heaviest overlap, one to one; each that is left is missed or spurious.
 */
export function spanSchemesOf(
  gold: readonly MatchableClaim[],
  predicted: readonly MatchableClaim[],
): Readonly<Record<SpanScheme, SchemeScores>> {
  const pairs = matchClaims(gold, predicted).map(({ a, b }) => ({
    isType: a.type === b.type,
    isSpan: fragmentOverlap(a.fragments, b.fragments) === 1,
  }))
  const judge: Readonly<Record<SpanScheme, (pair: { isType: boolean; isSpan: boolean }) => Verdict>> = {
    strict: ({ isType, isSpan }) => (isType && isSpan ? 'correct' : 'incorrect'),
    exact: ({ isSpan }) => (isSpan ? 'correct' : 'incorrect'),
    partial: ({ isSpan }) => (isSpan ? 'correct' : 'partial'),
    ent_type: ({ isType }) => (isType ? 'correct' : 'incorrect'),
  }
  const score = (scheme: SpanScheme) =>
    scoreScheme(pairs.map(judge[scheme]), { gold: gold.length, predicted: predicted.length })
  return {
    strict: score('strict'),
    exact: score('exact'),
    partial: score('partial'),
    ent_type: score('ent_type'),
  }
}

function scoreScheme(verdicts: readonly Verdict[], size: { gold: number; predicted: number }): SchemeScores {
  const count = (wanted: Verdict) => verdicts.filter(verdict => verdict === wanted).length
  const [correct, incorrect, partial] = [count('correct'), count('incorrect'), count('partial')]
  const hits = correct + partial / 2
  const { gold, predicted } = size
  return {
    ...{ correct, incorrect, partial },
    missed: gold - verdicts.length,
    spurious: predicted - verdicts.length,
    precision: predicted > 0 ? defined(hits / predicted) : notDefined('Nothing is predicted.'),
    recall: gold > 0 ? defined(hits / gold) : notDefined('Gold is empty.'),
    f1:
      gold + predicted > 0
        ? defined((2 * hits) / (gold + predicted))
        : notDefined('Gold is empty, and nothing is predicted.'),
  }
}
