import {
  type Code,
  type CodedUnits,
  type CodeTable,
  listCodes,
  sumTable,
  tabulateCoincidences,
} from './coding.ts'
import { noUnits, oneCode } from './correct-for-chance.ts'
import { defined, type Figure, notDefined } from './figure.ts'

export type AlphaLevel = 'nominal' | 'interval'

/**
 * Krippendorff's alpha (1980; 2004, chapter 11) of any number of annotators with codes missing, at most 1:
 * α = 1 − Do/De = 1 − (n − 1) Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k) over the coincidence matrix o. δ² is 1 between
 * different codes, or, for numbers at interval level, their squared difference.
 */
export function krippendorffAlpha(units: CodedUnits, level: AlphaLevel = 'nominal'): Figure {
  const codes = listCodes(units)
  if (level === 'interval' && codes.some(code => typeof code !== 'number'))
    return notDefined('Not all codes are numbers.')
  return alphaOfTable(tabulateCoincidences(units, codes), level === 'interval' ? codes : null)
}

/** The same of a coincidence matrix; with `numbers`, one a row, at interval level, otherwise nominal. */
export function alphaOfTable(table: CodeTable, numbers: readonly Code[] | null = null): Figure {
  const { total, rows } = sumTable(table)
  if (total === 0) return notDefined(noUnits)
  let [observed, expected] = [0, 0]
  for (const [index, count] of table.cells.entries()) {
    const [row, column] = [Math.floor(index / table.size), index % table.size]
    const distance = numbers ? (Number(numbers[row]) - Number(numbers[column])) ** 2 : Number(row !== column)
    observed += count * distance
    expected += (rows[row] ?? 0) * (rows[column] ?? 0) * distance
  }
  return expected === 0 ? notDefined(oneCode) : defined(1 - ((total - 1) * observed) / expected)
}
