import { addTo, type CodedUnits, listCodes, numberCodes, presentCodes } from './coding.ts'
import { noUnits } from './correct-for-chance.ts'
import { defined, type Figure, notDefined } from './figure.ts'

/**
 * Observed agreement, from 0 to 1, uncorrected for chance: of each unit the share of pairs of annotators who agree,
 * averaged over units (Fleiss 1971, P̄). Missing codes are left out; a unit needs two.
 */
export function percentAgreement(units: CodedUnits): Figure {
  return percentOfTally(tallyAgreement(units))
}

/** Two numbers that can be added over articles: the sum of the units' shares, and the number of units. */
export function tallyAgreement(units: CodedUnits): Float64Array {
  const codes = listCodes(units)
  const numbers = numberCodes(codes)
  const tally = new Float64Array(2)
  for (const unit of units) {
    const present = presentCodes(unit, numbers)
    if (present.length < 2) continue
    addTo(tally, 0, agreeingPairs(present, codes.length))
    addTo(tally, 1, 1)
  }
  return tally
}

export function percentOfTally([shares = 0, units = 0]: Float64Array): Figure {
  return units > 0 ? defined(shares / units) : notDefined(noUnits)
}

/** The share of pairs that agree, Σ n(n − 1) / m(m − 1), of m ≥ 2 codes given as numbers below `size`. */
export function agreeingPairs(codes: readonly number[], size: number): number {
  const counts = new Float64Array(size)
  for (const code of codes) addTo(counts, code, 1)
  const agreeing = counts.reduce((sum, count) => sum + count * (count - 1), 0)
  return agreeing / (codes.length * (codes.length - 1))
}
