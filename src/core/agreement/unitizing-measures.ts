import { alphaOfDisagreement, type Continuum, disagreementU, type MarkedUnit } from './alpha-u.ts'
import { notDefined } from './figure.ts'
import type { Measured, Measuring } from './measured.ts'
import type { PreparedArticle } from './prepare-articles.ts'

/** Krippendorff's alpha for unitizing, over all types and by type; `n` is code points of text. */
export interface UnitizingAgreement {
  readonly overall: Measured
  readonly byType: Readonly<Record<string, Measured>>
}

/**
 * alpha_U of articles: 1 − Σ L Do / Σ L De, each article by those who have a layer on it and by its length L. Every
 * fragment is a unit; what one annotator marks over itself with one type is joined.
 */
export function measureUnitizing(
  articles: readonly PreparedArticle[],
  types: readonly string[],
  measuring: Measuring,
): UnitizingAgreement {
  const continua = articles.map(toContinuum).filter(({ annotators, length }) => annotators > 1 && length > 0)
  const tallies = types.map(type => continua.map(continuum => tallyDisagreement(continuum, type)))
  const all = continua.map((continuum, index) =>
    tallies.reduce(
      (sum, tally) => sum.map((number, cell) => (cell === 2 ? number : number + (tally[index]?.[cell] ?? 0))),
      Float64Array.of(0, 0, continuum.length),
    ),
  )
  const measure = (parts: readonly Float64Array[]) =>
    measuring.measure(parts, {
      figure: ([observed = 0, expected = 0, length = 0]) =>
        length > 0
          ? alphaOfDisagreement({ observed, expected })
          : notDefined('No two annotators have a layer on the same text.'),
      n: ([, , length = 0]) => length,
      size: 3,
    })
  return {
    overall: measure(all),
    byType: Object.fromEntries(types.map((type, index) => [type, measure(tallies[index] ?? [])])),
  }
}

function tallyDisagreement(continuum: Continuum, type: string): Float64Array {
  const { observed, expected } = disagreementU(continuum, type)
  const { length } = continuum
  return Float64Array.of(observed * length, expected * length, length)
}

/** An article as a continuum; annotators without a layer on it are left out. */
export function toContinuum({ claims, length }: Pick<PreparedArticle, 'claims' | 'length'>): Continuum {
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
