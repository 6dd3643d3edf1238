import { type CodedUnits, type CodeTable, listCodes, sumTable, tabulatePairs } from './coding.ts'
import { correctForChance, noUnits } from './correct-for-chance.ts'
import { type Figure, notDefined } from './figure.ts'

/**
 * Cohen's kappa (1960) of two annotators, at most 1: κ = (Ao − Ae) / (1 − Ae), where Ae = Σ p₁(c) p₂(c) takes each
 * annotator's own shares. Units that one of the two left out do not count.
 */
export function cohenKappa(units: CodedUnits): Figure {
  return kappaOfTable(tabulatePairs(units, listCodes(units)))
}

/** The same of a table of counts, first annotator's codes by second's. */
export function kappaOfTable(table: CodeTable): Figure {
  const { total, agreeing, rows, columns } = sumTable(table)
  if (total === 0) return notDefined(noUnits)
  const expected = rows.reduce((sum, row, code) => sum + row * (columns[code] ?? 0), 0) / total ** 2
  return correctForChance(agreeing / total, expected)
}
