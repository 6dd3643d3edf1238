import { type CodedUnits, listCodes, sumRows, sumTable, type TableSums, tabulatePairs } from './coding.ts'
import { correctForChance, noUnits } from './correct-for-chance.ts'
import { type Figure, notDefined } from './figure.ts'

/**
 * Scott's pi (1955) of two annotators, at most 1: as Cohen's kappa, but Ae = Σ p(c)² takes the shares of both
 * annotators together. Units that one of the two left out do not count.
 */
export function scottPi(units: CodedUnits): Figure {
  return piOfSums(sumTable(tabulatePairs(units, listCodes(units))))
}

/** The same of a table of counts, first annotator's codes by second's. */
export function piOfSums(sums: TableSums): Figure {
  const [total, size] = [sumRows(sums), sums.length >> 1]
  if (total === 0) return notDefined(noUnits)
  let expected = 0
  for (let code = 1; code <= size; code++)
    expected += (((sums[code] ?? 0) + (sums[size + code] ?? 0)) / (2 * total)) ** 2
  return correctForChance((sums[0] ?? 0) / total, expected)
}
