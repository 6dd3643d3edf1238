import type { Id } from '../id.ts'
import { addDisagreements, alphaOfDisagreement } from './alpha-u.ts'
import { addCoincidences, type CharacterTables } from './character-tables.ts'
import type { CodedUnits } from './coding.ts'
import type { Figure } from './figure.ts'
import { alphaOfSums, krippendorffAlpha } from './krippendorff-alpha.ts'
import type { PreparedArticle } from './prepare-articles.ts'
import { scoreSpans } from './span-scores.ts'
import type { ArticleDisagreement } from './unitizing-measures.ts'

/** One article of several. */
export interface TrendPoint {
  readonly article: Id
  readonly annotators: number
  readonly claims: number
  /** F1 with type and as much of the text shared as was asked for, over all pairs of annotators together. */
  readonly f1: Figure
  /** On types of shared units, on characters, and on units. */
  readonly alpha: Figure
  readonly characterAlpha: Figure
  readonly alphaU: Figure
}

export interface TrendData {
  readonly units: readonly CodedUnits[]
  readonly tables: readonly (readonly CharacterTables[])[]
  readonly labels: number
  readonly unitizing: readonly ArticleDisagreement[]
}

/** The same measures article by article, without intervals: one article has few claims. */
export function measureTrend(
  articles: readonly PreparedArticle[],
  { units, tables, labels, unitizing }: TrendData,
): readonly TrendPoint[] {
  return articles.map((article, index) => {
    const layers = article.claims.filter(own => own !== null)
    const characters = (tables[index] ?? []).map(table => table.labels)
    return {
      article: article.article,
      annotators: layers.length,
      claims: layers.reduce((sum, own) => sum + own.length, 0),
      f1: scoreArticle(article),
      alpha: krippendorffAlpha(units[index] ?? []),
      characterAlpha: alphaOfSums(addCoincidences(characters, labels)),
      alphaU: alphaOfDisagreement(addDisagreements(unitizing[index]?.byType ?? [])),
    }
  })
}

function scoreArticle({ claims, matches }: PreparedArticle): Figure {
  const counts = matches.map(({ a, b, typed }) => ({
    a: claims[a]?.length ?? 0,
    b: claims[b]?.length ?? 0,
    matched: typed.overlap.length,
  }))
  const sum = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((total, count) => total + of(count), 0)
  return scoreSpans({ a: sum(({ a }) => a), b: sum(({ b }) => b), matched: sum(({ matched }) => matched) }).f1
}
