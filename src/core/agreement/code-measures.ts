import {
  type CodedUnits,
  countCodes,
  listCodes,
  listPresent,
  type PresentCodes,
  sumsLength,
  sumTable,
  tabulateCoincidences,
  tabulatePairs,
} from './coding.ts'
import { kappaOfSums } from './cohen-kappa.ts'
import { fleissOfTally, tallyFleiss } from './fleiss-kappa.ts'
import { alphaOfSums } from './krippendorff-alpha.ts'
import type { Measure, Measured, Measuring } from './measured.ts'
import { percentOfTally, tallyAgreement } from './percent-agreement.ts'
import { piOfSums } from './scott-pi.ts'

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
  const all = articles.flat()
  const codes = listCodes(all)
  const [size, annotators] = [codes.length, all[0]?.length ?? 0]
  const present = articles.map(units => listPresent(units, codes))
  return {
    percent: measurePercent(present, measuring),
    fleissKappa: measureWith(present, measuring, {
      tally: units => tallyFleiss(units, { size, annotators }),
      figure: fleissOfTally,
      n: ([, units = 0]) => units,
      size: 2 + size,
    }),
    alpha: measureWith(present, measuring, {
      tally: units => sumTable(tabulateCoincidences(units, size)),
      figure: alphaOfSums,
      n: countCodes,
      size: sumsLength(size),
    }),
  }
}

/** The same of units with two columns. */
export function measurePairCodes(articles: readonly CodedUnits[], measuring: Measuring): PairCodeAgreement {
  const codes = listCodes(articles.flat())
  const rule = {
    tally: (units: CodedUnits) => sumTable(tabulatePairs(units, codes)),
    n: countCodes,
    size: sumsLength(codes.length),
  }
  const present = articles.map(units => listPresent(units, codes))
  return {
    percent: measurePercent(present, measuring),
    scottPi: measureWith(articles, measuring, { ...rule, figure: piOfSums }),
    cohenKappa: measureWith(articles, measuring, { ...rule, figure: kappaOfSums }),
  }
}

function measurePercent(articles: readonly (readonly PresentCodes[])[], measuring: Measuring): Measured {
  return measureWith(articles, measuring, {
    tally: tallyAgreement,
    figure: percentOfTally,
    n: ([, units = 0]) => units,
    size: 2,
  })
}

interface CodeMeasure<U> extends Measure {
  readonly tally: (units: readonly U[]) => Float64Array
}

function measureWith<U>(
  articles: readonly (readonly U[])[],
  measuring: Measuring,
  { tally, ...measure }: CodeMeasure<U>,
): Measured {
  return measuring.measure(articles.map(tally), measure, () => articles.flat().map(unit => tally([unit])))
}
