import {
  alphaOfDisagreement,
  type Continuum,
  type Disagreement,
  disagreementU,
  type MarkedUnit,
} from './alpha-u.ts'
import { addTo } from './coding.ts'
import { notDefined } from './figure.ts'
import type { Measured, Measuring } from './measured.ts'
import type { PreparedArticle } from './prepare-articles.ts'

/** Krippendorff's alpha for unitizing, over all types and by type; `n` is code points of text. */
export interface UnitizingAgreement {
  readonly overall: Measured
  readonly byType: Readonly<Record<string, Measured>>
}

/** How the annotators of an article disagree on what is a unit. */
export interface ArticleDisagreement {
  readonly annotators: number
  /** In code points. */
  readonly length: number
  /** One for each type. */
  readonly byType: readonly Disagreement[]
}

export function disagreeOnUnits(article: PreparedArticle, types: readonly string[]): ArticleDisagreement {
  const continuum = toContinuum(article)
  const { annotators, length } = continuum
  return { annotators, length, byType: types.map(type => disagreementU(continuum, type)) }
}

/**
 * alpha_U of articles: 1 − Σ L Do / Σ L De, each article by those who have a layer on it and by its length L. Every
 * fragment is a unit; what one annotator marks over itself with one type is joined.
 */
export function measureUnitizing(
  articles: readonly ArticleDisagreement[],
  types: readonly string[],
  measuring: Measuring,
): UnitizingAgreement {
  const compared = articles.filter(({ annotators, length }) => annotators > 1 && length > 0)
  const measure = (of: (article: ArticleDisagreement) => readonly Disagreement[]) =>
    measuring.measure(
      compared.map(article => tallyDisagreements(of(article), article.length)),
      {
        figure: ([observed = 0, expected = 0, length = 0]) =>
          length > 0
            ? alphaOfDisagreement({ observed, expected })
            : notDefined('No two annotators have a layer on the same text.'),
        n: ([, , length = 0]) => length,
        size: 3,
      },
    )
  return {
    overall: measure(({ byType }) => byType),
    byType: Object.fromEntries(
      types.map((type, index) => [type, measure(({ byType }) => byType.slice(index, index + 1))]),
    ),
  }
}

/** Do and De, each by the article's length, then that length. */
function tallyDisagreements(parts: readonly Disagreement[], length: number): Float64Array {
  const tally = Float64Array.of(0, 0, length)
  for (const { observed, expected } of parts) {
    addTo(tally, 0, observed * length)
    addTo(tally, 1, expected * length)
  }
  return tally
}

/** An article as a continuum; annotators without a layer on it are left out. */
function toContinuum({ claims, length }: Pick<PreparedArticle, 'claims' | 'length'>): Continuum {
  const layers = claims.filter(own => own !== null)
  return {
    ...{ begin: 0, length, annotators: layers.length },
    units: layers.flatMap((own, annotator) =>
      own.flatMap(({ type, fragments }) =>
        fragments.map(({ start, end }): MarkedUnit => ({ annotator, category: type, start, end })),
      ),
    ),
  }
}
