import type { Attribute } from './codebook.ts'
import { confidence, likelihoodAttributes, repeats } from './default-likelihood-attributes.ts'
import { aboutTheSource, attribution, saidBy } from './default-source-attributes.ts'
import { option } from './option.ts'

/** What is asked about a judgement on the present or past. */
export const assessmentAttributes: readonly Attribute[] = [
  saidBy,
  attribution,
  ...aboutTheSource,
  {
    name: 'kind',
    label: 'Kind',
    kind: 'enum',
    required: true,
    suggested: 'state',
    definition: 'What is judged.',
    options: [
      option('state', 's', 'How things are or were.'),
      option('trend', 't', 'How things change.'),
      option('cause', 'c', 'Why something is or was so.'),
      option('capability', 'a', 'What somebody can do.'),
      option('intent', 'i', 'What somebody wants.'),
      option('evaluation', 'e', 'How good, bad or lawful something is.'),
    ],
  },
  {
    name: 'polarity',
    label: 'Polarity',
    kind: 'enum',
    required: true,
    default: 'affirmed',
    definition: 'Whether it is said to be so, or not to be so.',
    options: [
      option('affirmed', 'a', 'It is said to be so.'),
      option('negated', 'n', 'It is said not to be so.'),
    ],
  },
  ...likelihoodAttributes,
  confidence,
  {
    name: 'evidence',
    label: 'Evidence',
    kind: 'enum',
    required: false,
    definition: 'What the text gives for it.',
    options: [
      option('none', 'n', 'Nothing.'),
      option('stated', 's', 'Grounds, but not where they come from.'),
      option('sourced', 'o', 'Grounds, and where they come from.'),
    ],
  },
  {
    name: 'checkable',
    label: 'Checkable',
    kind: 'enum',
    required: false,
    definition: 'Whether others could find out if it is so.',
    options: [
      option('yes', 'y', 'They could.'),
      option('partly', 'p', 'Of a part of it.'),
      option('no', 'n', 'They could not.'),
    ],
  },
  repeats,
]
