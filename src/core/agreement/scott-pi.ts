import { type CodedUnits, type CodeTable, listCodes, sumTable, tabulatePairs } from './coding.ts'
import { correctForChance, noUnits } from './correct-for-chance.ts'
import { type Figure, notDefined } from './figure.ts'

/**
 * Scott's pi (1955) of two annotators, at most 1: as Cohen's kappa, but Ae = Σ p(c)² takes the shares of both
 * annotators together. Units that one of the two left out do not count.
 */
export function scottPi(units: CodedUnits): Figure {
  return piOfTable(tabulatePairs(units, listCodes(units)))
}

/** The same of a table of counts, first annotator's codes by second's. */
export function piOfTable(table: CodeTable): Figure {
  const { total, agreeing, rows, columns } = sumTable(table)
  if (total === 0) return notDefined(noUnits)
  const expected = rows.reduce((sum, row, code) => sum + ((row + (columns[code] ?? 0)) / (2 * total)) ** 2, 0)
  return correctForChance(agreeing / total, expected)
}
