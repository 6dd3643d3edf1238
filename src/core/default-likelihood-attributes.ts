import type { Attribute } from './codebook.ts'
import { likelihoodScales } from './likelihood-scales.ts'
import { option } from './option.ts'

/** The speaker's own word, and the one of the project's scale it is mapped to. */
export const likelihoodAttributes: readonly Attribute[] = [
  {
    name: 'likelihood',
    label: 'Likelihood',
    kind: 'enum',
    required: false,
    definition: 'How likely the speaker says it is: about the event, not about the grounds.',
    options: likelihoodScales[0]?.options ?? [],
  },
  {
    name: 'likelihoodTerm',
    label: 'Likelihood as printed',
    kind: 'fragment',
    required: false,
    definition: 'The speaker’s own words for how likely it is.',
  },
]

export const confidence: Attribute = {
  name: 'confidence',
  label: 'Confidence',
  kind: 'enum',
  required: false,
  definition: 'How good the speaker says the grounds are: never the likelihood turned around.',
  options: [
    option('low', 'l', 'Thin, doubtful or contradictory grounds.'),
    option('moderate', 'm', 'Plausible grounds that leave room for another view.'),
    option('high', 'h', 'Good grounds from several sides.'),
    option('not-stated', 'n', 'Nothing is said of the grounds.'),
  ],
}

export const repeats: Attribute = {
  name: 'repeats',
  label: 'Repeats',
  kind: 'claim',
  required: false,
  definition: 'The claim that says the same, elsewhere in the article.',
}
