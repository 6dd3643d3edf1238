import { type Claim, compareText } from '../claim.ts'
import type { Id } from '../id.ts'
import { compareMatchable, matchPairs } from '../matching/match-claims.ts'
import { overlappingPairs, type PlacedPair } from '../matching/overlapping-pairs.ts'
import { pairSpans } from './span-scores.ts'

/** What agreement looks at in a claim. */
export type AgreementClaim = Pick<Claim, 'id' | 'type' | 'fragments' | 'attributes'>

/** An article with the layers to compare: a layer without claims says that its annotator found none. */
export interface AgreementArticle {
  readonly article: Id
  /** In code points. */
  readonly length: number
  readonly layers: readonly { readonly annotator: Id; readonly claims: readonly AgreementClaim[] }[]
}

/** An article with each annotator's claims in text order; null where an annotator has no layer on it. */
export interface PreparedArticle {
  readonly article: Id
  readonly length: number
  readonly claims: readonly (readonly AgreementClaim[] | null)[]
  /** Of every two annotators with layers, what overlaps and what was matched of it. */
  readonly matches: readonly ArticleMatch[]
}

export interface ArticleMatch {
  readonly a: number
  readonly b: number
  /** Matched whatever their types, by the heaviest overlap. */
  readonly pairs: readonly MatchedClaims[]
  /** What counts as found by both: of one type, and whatever their types. */
  readonly typed: SpanPairs
  readonly untyped: SpanPairs
}

export type MatchedClaims = PlacedPair<AgreementClaim>

/** Pairs with the very same text, and those that share as much of it as is asked for. */
export interface SpanPairs {
  readonly exact: readonly MatchedClaims[]
  readonly overlap: readonly MatchedClaims[]
}

/** All annotators, in the order of their ids, so that the order of layers does not matter. */
export function listAnnotators(articles: readonly AgreementArticle[]): readonly Id[] {
  const ids = articles.flatMap(({ layers }) => layers.map(({ annotator }) => annotator))
  return [...new Set(ids)].sort(compareText)
}

/** All types, in the order of their names. */
export function listTypes(articles: readonly AgreementArticle[]): readonly string[] {
  const types = new Set<string>()
  for (const { layers } of articles)
    for (const { claims } of layers) for (const { type } of claims) types.add(type)
  return [...types].sort(compareText)
}

export interface PrepareOptions {
  readonly annotators: readonly Id[]
  /** Least intersection over union of an `overlap`. */
  readonly leastIou: number
}

/** Several layers of one annotator on an article are taken as one. */
export function prepareArticle(
  { article, length, layers }: AgreementArticle,
  { annotators, leastIou }: PrepareOptions,
): PreparedArticle {
  const claims = annotators.map(annotator => {
    const own = layers.filter(layer => layer.annotator === annotator)
    return own.length > 0 ? own.flatMap(layer => layer.claims).sort(compareMatchable) : null
  })
  const matches = claims.flatMap((left, a) =>
    claims.slice(a + 1).flatMap((right, index): readonly ArticleMatch[] => {
      if (!left || !right) return []
      const candidates = overlappingPairs(left, right)
      const pairs = (sameType: boolean): SpanPairs => ({
        exact: pairSpans(candidates, { leastIou: 1, sameType }),
        overlap: pairSpans(candidates, { leastIou, sameType }),
      })
      return [
        {
          ...{ a, b: a + 1 + index, pairs: matchPairs(candidates) },
          ...{ typed: pairs(true), untyped: pairs(false) },
        },
      ]
    }),
  )
  return { article, length, claims, matches }
}
