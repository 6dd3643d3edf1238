import { addTo, type CodedUnits, listCodes, listPresent, type PresentCodes } from './coding.ts'
import { correctForChance } from './correct-for-chance.ts'
import { type Figure, notDefined } from './figure.ts'
import { agreeingPairs } from './percent-agreement.ts'

/**
 * Fleiss' kappa (1971) of two or more annotators, at most 1: κ = (P̄ − P̄e) / (1 − P̄e), where P̄ is the mean share of
 * agreeing pairs and P̄e = Σ p(c)² over all codes given. It asks for as many codes of every unit, so units that
 * somebody left out do not count; Krippendorff's alpha counts them.
 */
export function fleissKappa(units: CodedUnits): Figure {
  const codes = listCodes(units)
  const shape = { size: codes.length, annotators: units[0]?.length ?? 0 }
  return fleissOfTally(tallyFleiss(listPresent(units, codes), shape))
}

/** Numbers that can be added over articles: sum of the units' agreement, number of units, then uses of each code. */
export function tallyFleiss(
  units: readonly PresentCodes[],
  { size, annotators }: { readonly size: number; readonly annotators: number },
): Float64Array {
  const tally = new Float64Array(2 + size)
  for (const unit of units) {
    if (unit.length < 2 || unit.length < annotators) continue
    addTo(tally, 0, agreeingPairs(unit))
    addTo(tally, 1, 1)
    for (const code of unit) addTo(tally, 2 + code, 1)
  }
  return tally
}

export function fleissOfTally(tally: Float64Array): Figure {
  const [agreement = 0, units = 0] = tally
  if (units === 0) return notDefined('No unit was coded by all annotators.')
  const uses = tally.subarray(2)
  const total = uses.reduce((sum, count) => sum + count, 0)
  const expected = uses.reduce((sum, count) => sum + (count / total) ** 2, 0)
  return correctForChance(agreement / units, expected)
}
