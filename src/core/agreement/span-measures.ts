import { addTallies, type Interval } from './bootstrap.ts'
import type { Figure } from './figure.ts'
import type { Measuring } from './measured.ts'
import type { AgreementClaim, ArticleMatch, MatchedClaims, PreparedArticle } from './prepare-articles.ts'
import { type SpanScores, scoreSpans, spanF1 } from './span-scores.ts'

/** Scores over articles (micro), with an interval of F1. */
export interface MeasuredSpans extends SpanScores {
  readonly interval: Interval | null
}

/** How well two find the same text: the very same, and with as much of it shared as was asked for. */
export interface SpanAgreement {
  readonly exact: MeasuredSpans
  readonly overlap: MeasuredSpans
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
  const countAll = (claims: readonly (readonly AgreementClaim[])[]) => claims.map(countTypes(types))
  const [a, b] = [countAll(shared.map(each => each.a)), countAll(shared.map(each => each.b))]
  const matched = (pairs: (match: ArticleMatch) => readonly MatchedClaims[]) =>
    countAll(shared.map(({ match }) => pairs(match).map(pair => pair.a)))
  const scoreBoth = (kind: 'typed' | 'untyped') => {
    const [exact, overlap] = [matched(match => match[kind].exact), matched(match => match[kind].overlap)]
    return (at: number): SpanAgreement => ({
      exact: score({ a, b, matched: exact, at }, measuring),
      overlap: score({ a, b, matched: overlap, at }, measuring),
    })
  }
  const typed = scoreBoth('typed')
  return {
    ...typed(types.length),
    byType: Object.fromEntries(types.map((type, at) => [type, typed(at)])),
    untyped: scoreBoth('untyped')(types.length),
  }
}

/** How many claims there are of each type, and last of all. */
function countTypes(types: readonly string[]): (claims: readonly AgreementClaim[]) => readonly number[] {
  const numbers = new Map(types.map((type, index) => [type, index]))
  return claims => {
    const counts = new Array<number>(types.length + 1).fill(0)
    for (const { type } of claims) {
      const at = numbers.get(type) ?? 0
      counts[at] = (counts[at] ?? 0) + 1
    }
    counts[types.length] = claims.length
    return counts
  }
}

/** By article what each has and what was paired, of which `at` says the type. */
interface Counted {
  readonly a: readonly (readonly number[])[]
  readonly b: readonly (readonly number[])[]
  readonly matched: readonly (readonly number[])[]
  readonly at: number
}

function score({ a, b, matched, at }: Counted, measuring: Measuring): MeasuredSpans {
  const tallies = a.map((own, article) =>
    Float64Array.of(own[at] ?? 0, b[article]?.[at] ?? 0, matched[article]?.[at] ?? 0),
  )
  const figure = ([inA = 0, inB = 0, inBoth = 0]: Float64Array): Figure =>
    spanF1({ a: inA, b: inB, matched: inBoth })
  const { interval } = measuring.measure(tallies, { figure, n: () => 0, size: 3 })
  const [inA = 0, inB = 0, inBoth = 0] = addTallies(tallies)
  return { ...scoreSpans({ a: inA, b: inB, matched: inBoth }), interval }
}
