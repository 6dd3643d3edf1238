import { type Claim, compareClaims, compareText } from '../claim.ts'
import type { Id } from '../id.ts'
import { matchPairs } from '../matching/match-claims.ts'
import { type ClaimPair, overlappingPairs } from '../matching/overlapping-pairs.ts'

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
  readonly candidates: readonly ClaimPair<AgreementClaim>[]
  /** Matched whatever their types, by the heaviest overlap. */
  readonly pairs: readonly ClaimPair<AgreementClaim>[]
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

/** Several layers of one annotator on an article are taken as one. */
export function prepareArticle(
  { article, length, layers }: AgreementArticle,
  annotators: readonly Id[],
): PreparedArticle {
  const claims = annotators.map(annotator => {
    const own = layers.filter(layer => layer.annotator === annotator)
    return own.length > 0 ? own.flatMap(layer => layer.claims).sort(compareByPlace) : null
  })
  const matches = claims.flatMap((left, a) =>
    claims.slice(a + 1).flatMap((right, index): readonly ArticleMatch[] => {
      if (!left || !right) return []
      const candidates = overlappingPairs(left, right)
      return [{ a, b: a + 1 + index, candidates, pairs: matchPairs(candidates) }]
    }),
  )
  return { article, length, claims, matches }
}

function compareByPlace(a: AgreementClaim, b: AgreementClaim): number {
  return compareClaims(a as Claim, b as Claim)
}
