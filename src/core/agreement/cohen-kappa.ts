import { type CodedUnits, listCodes, sumRows, sumTable, type TableSums, tabulatePairs } from './coding.ts'
import { correctForChance, noUnits } from './correct-for-chance.ts'
import { type Figure, notDefined } from './figure.ts'

/**
 * Cohen's kappa (1960) of two annotators, at most 1: κ = (Ao − Ae) / (1 − Ae), where Ae = Σ p₁(c) p₂(c) takes each
 * annotator's own shares. Units that one of the two left out do not count.
 */
export function cohenKappa(units: CodedUnits): Figure {
  return kappaOfSums(sumTable(tabulatePairs(units, listCodes(units))))
}

/** The same of a table of counts, first annotator's codes by second's. */
export function kappaOfSums(sums: TableSums): Figure {
  const [total, size] = [sumRows(sums), sums.length >> 1]
  if (total === 0) return notDefined(noUnits)
  let expected = 0
  for (let code = 1; code <= size; code++) expected += (sums[code] ?? 0) * (sums[size + code] ?? 0)
  return correctForChance((sums[0] ?? 0) / total, expected / total ** 2)
}
