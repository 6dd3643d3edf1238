import { addTallies, type Interval } from './bootstrap.ts'
import type { Figure } from './figure.ts'
import type { Measuring } from './measured.ts'
import type { AgreementClaim, ArticleMatch, PreparedArticle } from './prepare-articles.ts'
import { pairSpans, type SpanRule, type SpanScores, scoreSpans, spanF1 } from './span-scores.ts'

/** Scores over articles (micro), with an interval of F1. */
export interface MeasuredSpans extends SpanScores {
  readonly interval: Interval | null
}

/** How well two find the same text: the very same, and with half of it shared. */
export interface SpanAgreement {
  readonly exact: MeasuredSpans
  readonly iou50: MeasuredSpans
}

/** Of two annotators: with the type asked for, in all and by type, and whatever the types. */
export interface PairSpans extends SpanAgreement {
  readonly byType: Readonly<Record<string, SpanAgreement>>
  readonly untyped: SpanAgreement
}

/** An article that both have a layer on. */
export interface SharedArticle {
  readonly match: ArticleMatch
  readonly a: readonly AgreementClaim[]
  readonly b: readonly AgreementClaim[]
}

export function shareArticles(
  articles: readonly PreparedArticle[],
  { a, b }: { readonly a: number; readonly b: number },
): readonly SharedArticle[] {
  return articles.flatMap(({ claims, matches }) => {
    const match = matches.find(each => each.a === a && each.b === b)
    return match ? [{ match, a: claims[a] ?? [], b: claims[b] ?? [] }] : []
  })
}

export function measureSpans(
  shared: readonly SharedArticle[],
  types: readonly string[],
  measuring: Measuring,
): PairSpans {
  const typed = tallyRules(shared, true)
  const untyped = tallyRules(shared, false)
  const agreement = ({ exact, iou50 }: RuleTallies, type?: string): SpanAgreement => ({
    exact: score(exact, measuring, type),
    iou50: score(iou50, measuring, type),
  })
  return {
    ...agreement(typed),
    byType: Object.fromEntries(types.map(type => [type, agreement(typed, type)])),
    untyped: agreement(untyped),
  }
}

/** By article: the claims of each, and those of the first that were paired. */
type Paired = Pick<SharedArticle, 'a' | 'b'> & { readonly matched: readonly AgreementClaim[] }
type RuleTallies = Readonly<Record<keyof SpanAgreement, readonly Paired[]>>

function tallyRules(shared: readonly SharedArticle[], sameType: boolean): RuleTallies {
  const pair = (rule: SpanRule) =>
    shared.map(({ match, a, b }) => ({
      ...{ a, b },
      matched: pairSpans(match.candidates, rule).map(each => each.a),
    }))
  return { exact: pair({ leastIou: 1, sameType }), iou50: pair({ leastIou: 0.5, sameType }) }
}

function score(articles: readonly Paired[], measuring: Measuring, type?: string): MeasuredSpans {
  const count = (claims: readonly AgreementClaim[]) =>
    type === undefined ? claims.length : claims.reduce((sum, claim) => sum + Number(claim.type === type), 0)
  const tallies = articles.map(({ a, b, matched }) => Float64Array.of(count(a), count(b), count(matched)))
  const figure = ([a = 0, b = 0, matched = 0]: Float64Array): Figure => spanF1({ a, b, matched })
  const { interval } = measuring.measure(tallies, { figure, n: () => 0, size: 3 })
  const [a = 0, b = 0, matches = 0] = addTallies(tallies)
  return { ...scoreSpans({ a, b, matched: matches }), interval }
}
