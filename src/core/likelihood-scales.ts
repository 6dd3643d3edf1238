import type { Option } from './codebook.ts'

/** A published scale of words for likelihood, each with its range of probability in per cent. */
export interface LikelihoodScale {
  readonly name: string
  readonly label: string
  readonly source: string
  /** From the least to the most likely; `not-stated` last. */
  readonly options: readonly Option[]
}

type Term = readonly [label: string, low: number, high: number]

/** Office of the Director of National Intelligence, Intelligence Community Directive 203, 2015, D.6.e.(2)(a). */
const icd203: readonly Term[] = [
  ['Almost no chance', 1, 5],
  ['Very unlikely', 5, 20],
  ['Unlikely', 20, 45],
  ['Roughly even chance', 45, 55],
  ['Likely', 55, 80],
  ['Very likely', 80, 95],
  ['Almost certain', 95, 99],
]

/** Sherman Kent, “Words of Estimative Probability”, Studies in Intelligence, 1964: mean and give or take. */
const kent: readonly Term[] = [
  ['Impossible', 0, 0],
  ['Almost certainly not', 2, 12],
  ['Probably not', 20, 40],
  ['Chances about even', 40, 60],
  ['Probable', 63, 87],
  ['Almost certain', 87, 99],
  ['Certain', 100, 100],
]

/** Professional Head of Intelligence Assessment, Probability Yardstick, UK, 2018. Its gaps are intended. */
const phia: readonly Term[] = [
  ['Remote chance', 0, 5],
  ['Highly unlikely', 10, 20],
  ['Unlikely', 25, 35],
  ['Realistic possibility', 40, 50],
  ['Likely', 55, 75],
  ['Highly likely', 80, 90],
  ['Almost certain', 95, 100],
]

/** NATO, Allied Joint Publication 2.1, Allied Joint Doctrine for Intelligence Procedures, 2016. */
const nato: readonly Term[] = [
  ['Highly unlikely', 0, 10],
  ['Unlikely', 10, 40],
  ['Even chance', 40, 60],
  ['Likely', 60, 90],
  ['Highly likely', 90, 100],
]

/** Mastrandrea and others, Guidance Note on Consistent Treatment of Uncertainties, IPCC, 2010: terms overlap. */
const ipcc: readonly Term[] = [
  ['Exceptionally unlikely', 0, 1],
  ['Extremely unlikely', 0, 5],
  ['Very unlikely', 0, 10],
  ['Unlikely', 0, 33],
  ['About as likely as not', 33, 66],
  ['More likely than not', 50, 100],
  ['Likely', 66, 100],
  ['Very likely', 90, 100],
  ['Extremely likely', 95, 100],
  ['Virtually certain', 99, 100],
]

/**
 * The scales that a project chooses from. Values of all but ICD 203 begin with the scale's name: the same word
 * means other odds on another scale, so a stored one must not fit it by chance.
 */
export const likelihoodScales: readonly LikelihoodScale[] = [
  scale('icd-203', 'ICD 203', 'US Intelligence Community Directive 203, 2015', icd203),
  scale('kent', 'Kent', 'Sherman Kent, Words of Estimative Probability, 1964', kent),
  scale('phia', 'PHIA yardstick', 'UK Professional Head of Intelligence Assessment, 2018', phia),
  scale('nato', 'NATO', 'NATO Allied Joint Publication 2.1, 2016', nato),
  scale('ipcc', 'IPCC', 'IPCC Guidance Note on Uncertainties, 2010', ipcc),
]

function scale(name: string, label: string, source: string, terms: readonly Term[]): LikelihoodScale {
  const prefix = name === 'icd-203' ? '' : `${name}-`
  const options = terms.map((term, index) => toOption(term, prefix, String((index + 1) % 10)))
  const notStated = {
    value: 'not-stated',
    label: 'Not stated',
    key: 'n',
    definition: 'No likelihood is given.',
  }
  return { name, label, source, options: [...options, notStated] }
}

function toOption([label, low, high]: Term, prefix: string, key: string): Option {
  const value = prefix + label.toLowerCase().replaceAll(' ', '-')
  const definition = low === high ? `${low} %` : `${low}–${high} %`
  return { value, label, key, definition, range: [low, high] }
}
