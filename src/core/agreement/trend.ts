import type { Id } from '../id.ts'
import { alphaOfDisagreement, disagreementU } from './alpha-u.ts'
import { type CharacterTables, coincidencesOfTables } from './character-tables.ts'
import type { CodedUnits } from './coding.ts'
import type { Figure } from './figure.ts'
import { alphaOfTable, krippendorffAlpha } from './krippendorff-alpha.ts'
import type { PreparedArticle } from './prepare-articles.ts'
import { pairSpans, scoreSpans } from './span-scores.ts'
import { toContinuum } from './unitizing-measures.ts'

/** One article of several. */
export interface TrendPoint {
  readonly article: Id
  readonly annotators: number
  readonly claims: number
  /** F1 with type and half of the text shared, over all pairs of annotators together. */
  readonly f1: Figure
  /** On types of shared units, on characters, and on units. */
  readonly alpha: Figure
  readonly characterAlpha: Figure
  readonly alphaU: Figure
}

export interface TrendData {
  readonly units: readonly CodedUnits[]
  readonly tables: readonly (readonly CharacterTables[])[]
  readonly types: readonly string[]
  readonly labels: number
}

/** The same measures article by article, without intervals: one article has few claims. */
export function measureTrend(
  articles: readonly PreparedArticle[],
  { units, tables, types, labels }: TrendData,
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
      characterAlpha: alphaOfTable({ size: labels, cells: coincidencesOfTables(characters, labels) }),
      alphaU: unitizeArticle(article, types),
    }
  })
}

function scoreArticle({ claims, matches }: PreparedArticle): Figure {
  const counts = matches.map(({ a, b, candidates }) => ({
    a: claims[a]?.length ?? 0,
    b: claims[b]?.length ?? 0,
    matched: pairSpans(candidates, { leastIou: 0.5, sameType: true }).length,
  }))
  const sum = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((total, count) => total + of(count), 0)
  return scoreSpans({ a: sum(({ a }) => a), b: sum(({ b }) => b), matched: sum(({ matched }) => matched) }).f1
}

function unitizeArticle(article: PreparedArticle, types: readonly string[]): Figure {
  const continuum = toContinuum(article)
  const parts = types.map(type => disagreementU(continuum, type))
  return alphaOfDisagreement({
    observed: parts.reduce((sum, { observed }) => sum + observed, 0),
    expected: parts.reduce((sum, { expected }) => sum + expected, 0),
  })
}
