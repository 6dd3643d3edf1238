import { type CodedUnits, listCodes, listPresent, type PresentCodes } from './coding.ts'
import { noUnits } from './correct-for-chance.ts'
import { defined, type Figure, notDefined } from './figure.ts'

/**
 * Observed agreement, from 0 to 1, uncorrected for chance: of each unit the share of pairs of annotators who agree,
 * averaged over units (Fleiss 1971, P̄). Missing codes are left out; a unit needs two.
 */
export function percentAgreement(units: CodedUnits): Figure {
  return percentOfTally(tallyAgreement(listPresent(units, listCodes(units))))
}

/** Two numbers that can be added over articles: the sum of the units' shares, and the number of units. */
export function tallyAgreement(units: readonly PresentCodes[]): Float64Array {
  let [shares, compared] = [0, 0]
  for (const unit of units) {
    if (unit.length < 2) continue
    shares += agreeingPairs(unit)
    compared++
  }
  return Float64Array.of(shares, compared)
}

export function percentOfTally([shares = 0, units = 0]: Float64Array): Figure {
  return units > 0 ? defined(shares / units) : notDefined(noUnits)
}

/** The share of pairs that agree, Σ n(n − 1) / m(m − 1), of m ≥ 2 codes. */
export function agreeingPairs(codes: PresentCodes): number {
  let agreeing = 0
  for (let i = 0; i < codes.length; i++)
    for (let j = i + 1; j < codes.length; j++) if (codes[i] === codes[j]) agreeing += 2
  return agreeing / (codes.length * (codes.length - 1))
}
