import { type Code, type CodedUnits, listCodes, tabulateCoincidences, tabulatePairs } from './coding.ts'
import { kappaOfTable } from './cohen-kappa.ts'
import { fleissOfTally, tallyFleiss } from './fleiss-kappa.ts'
import { alphaOfTable } from './krippendorff-alpha.ts'
import type { Measured, Measuring } from './measured.ts'
import { percentOfTally, tallyAgreement } from './percent-agreement.ts'
import { piOfTable } from './scott-pi.ts'

/** Agreement of all annotators on codes of units that they share. */
export interface CodeAgreement {
  readonly percent: Measured
  readonly fleissKappa: Measured
  readonly alpha: Measured
}

/** Agreement of two. */
export interface PairCodeAgreement {
  readonly percent: Measured
  readonly scottPi: Measured
  readonly cohenKappa: Measured
}

/** Measures codes over articles, each with its units; `n` is units, of alpha codes that have another beside them. */
export function measureCodes(articles: readonly CodedUnits[], measuring: Measuring): CodeAgreement {
  const codes = listCodes(articles.flat())
  const table = (cells: Float64Array) => ({ size: codes.length, cells })
  return {
    percent: measurePercent(articles, measuring),
    fleissKappa: measureWith(articles, measuring, {
      tally: units => tallyFleiss(units, codes),
      figure: fleissOfTally,
      n: ([, units = 0]) => units,
      size: 2 + codes.length,
    }),
    alpha: measureWith(articles, measuring, {
      tally: units => tabulateCoincidences(units, codes).cells,
      figure: cells => alphaOfTable(table(cells)),
      n: sumCells,
      size: codes.length ** 2,
    }),
  }
}

/** The same of units with two columns. */
export function measurePairCodes(articles: readonly CodedUnits[], measuring: Measuring): PairCodeAgreement {
  const codes: readonly Code[] = listCodes(articles.flat())
  const tally = (units: CodedUnits) => tabulatePairs(units, codes).cells
  const table = (cells: Float64Array) => ({ size: codes.length, cells })
  const rule = { tally, n: sumCells, size: codes.length ** 2 }
  return {
    percent: measurePercent(articles, measuring),
    scottPi: measureWith(articles, measuring, { ...rule, figure: cells => piOfTable(table(cells)) }),
    cohenKappa: measureWith(articles, measuring, { ...rule, figure: cells => kappaOfTable(table(cells)) }),
  }
}

function measurePercent(articles: readonly CodedUnits[], measuring: Measuring): Measured {
  return measureWith(articles, measuring, {
    tally: tallyAgreement,
    figure: percentOfTally,
    n: ([, units = 0]) => units,
    size: 2,
  })
}

interface CodeMeasure {
  readonly tally: (units: CodedUnits) => Float64Array
  readonly figure: Parameters<Measuring['measure']>[1]['figure']
  readonly n: (sum: Float64Array) => number
  readonly size: number
}

function measureWith(
  articles: readonly CodedUnits[],
  measuring: Measuring,
  { tally, ...measure }: CodeMeasure,
): Measured {
  return measuring.measure(articles.map(tally), measure, () => articles.flat().map(unit => tally([unit])))
}

/** The sum of a table, without the noise of its shares. */
export function sumCells(cells: Float64Array): number {
  return Math.round(cells.reduce((sum, cell) => sum + cell, 0) * 1e6) / 1e6
}
