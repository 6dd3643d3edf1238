import {
  type CodedUnits,
  type CodeTable,
  listCodes,
  listPresent,
  sumRows,
  sumTable,
  type TableSums,
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
  const table = tabulateCoincidences(listPresent(units, codes), codes.length)
  if (level === 'nominal') return alphaOfSums(sumTable(table))
  const numbers = codes.filter(code => typeof code === 'number')
  return numbers.length < codes.length
    ? notDefined('Not all codes are numbers.')
    : intervalAlpha(table, numbers)
}

/** Nominal alpha of a coincidence matrix: its distances add up to what does not agree. */
export function alphaOfSums(sums: TableSums): Figure {
  const total = sumRows(sums)
  if (total === 0) return notDefined(noUnits)
  let expected = 0
  for (let code = 1; code <= sums.length >> 1; code++)
    expected += (sums[code] ?? 0) * (total - (sums[code] ?? 0))
  return correct(total, total - (sums[0] ?? 0), expected)
}

function intervalAlpha(table: CodeTable, numbers: readonly number[]): Figure {
  const sums = sumTable(table)
  const total = sumRows(sums)
  if (total === 0) return notDefined(noUnits)
  let [observed, expected] = [0, 0]
  for (const [row, left] of numbers.entries())
    for (const [column, right] of numbers.entries()) {
      const distance = (left - right) ** 2
      observed += (table.cells[row * table.size + column] ?? 0) * distance
      expected += (sums[1 + row] ?? 0) * (sums[1 + column] ?? 0) * distance
    }
  return correct(total, observed, expected)
}

function correct(total: number, observed: number, expected: number): Figure {
  return expected === 0 ? notDefined(oneCode) : defined(1 - ((total - 1) * observed) / expected)
}
