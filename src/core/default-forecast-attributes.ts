import type { Attribute } from './codebook.ts'
import { confidence, likelihoodAttributes, repeats } from './default-likelihood-attributes.ts'
import { aboutTheSource, attribution, saidBy } from './default-source-attributes.ts'
import { option } from './option.ts'

const nature: readonly Attribute[] = [
  {
    name: 'basis',
    label: 'Basis',
    kind: 'enum',
    required: true,
    suggested: 'prediction',
    definition: 'What the forecast rests on.',
    options: [
      option('prediction', 'p', 'The speaker expects it to happen.'),
      option('intention', 'i', 'The speaker plans or vows to do it.'),
      option('schedule', 's', 'A timetable or agreed date says so.'),
    ],
  },
  {
    name: 'modality',
    label: 'Modality',
    kind: 'enum',
    required: true,
    suggested: 'categorical',
    definition: 'How firmly it is said.',
    options: [
      option('categorical', 'c', 'Without reserve: will, never.'),
      option('probabilistic', 'p', 'As more or less likely: likely, probably.'),
      option('possibility', 'm', 'As possible: may, could.'),
      option('numeric', 'n', 'With a figure for the probability.'),
    ],
  },
  {
    name: 'polarity',
    label: 'Polarity',
    kind: 'enum',
    required: true,
    default: 'will-happen',
    definition: 'Whether something is said to happen, or not to.',
    options: [
      option('will-happen', 'w', 'It is said to happen.'),
      option('will-not-happen', 'n', 'It is said not to happen.'),
    ],
  },
  {
    name: 'conditional',
    label: 'Conditional',
    kind: 'boolean',
    required: true,
    default: false,
    definition: 'Whether it is said only for the case that something else happens.',
  },
  {
    name: 'condition',
    label: 'Condition',
    kind: 'fragment',
    required: true,
    when: { attribute: 'conditional', values: [true] },
    definition: 'What must happen first.',
  },
]

const horizon: readonly Attribute[] = [
  {
    name: 'horizonType',
    label: 'Kind of horizon',
    kind: 'enum',
    required: true,
    suggested: 'none',
    definition: 'How the text says by when.',
    options: [
      option('date', 'd', 'By or on a day, month or year.'),
      option('period', 'p', 'Within a length of time, such as two weeks.'),
      option('event', 'e', 'By an event, such as the election.'),
      option('vague', 'v', 'By a time without edges, such as soon.'),
      option('open-ended', 'o', 'At any time, or for ever.'),
      option('none', 'n', 'It does not say.'),
    ],
  },
  {
    name: 'horizonText',
    label: 'Horizon as printed',
    kind: 'fragment',
    required: false,
    definition: 'The words that say by when.',
  },
  {
    name: 'horizonEnd',
    label: 'End of the horizon',
    kind: 'partial-date',
    required: false,
    definition: 'The last day, month or year that still counts.',
  },
]

const tracking: readonly Attribute[] = [
  {
    name: 'resolvable',
    label: 'Resolvable',
    kind: 'enum',
    required: false,
    definition: 'Whether two people would later say alike if it came true.',
    options: [
      option('yes', 'y', 'They would.'),
      option('partly', 'p', 'Of a part of it, or with some luck.'),
      option('no', 'n', 'They would not.'),
    ],
  },
  {
    name: 'resolutionCriteria',
    label: 'Resolution criteria',
    kind: 'long-text',
    required: false,
    requiredToTrack: true,
    definition: 'The event and threshold that make it true.',
  },
  {
    name: 'resolveBy',
    label: 'Resolve by',
    kind: 'partial-date',
    required: false,
    requiredToTrack: true,
    definition: 'When it is to be decided.',
  },
  {
    name: 'resolutionSource',
    label: 'Source to resolve by',
    kind: 'text',
    required: false,
    requiredToTrack: true,
    definition: 'Where one will look to decide it.',
  },
  {
    name: 'status',
    label: 'Status',
    kind: 'enum',
    required: true,
    default: 'open',
    definition: 'What has become of it.',
    options: [
      option('open', 'o', 'Not decided yet.'),
      option('true', 't', 'It came true.'),
      option('false', 'f', 'It did not come true.'),
      option('partly', 'p', 'A part of it came true.'),
      option('ambiguous', 'a', 'What happened can be read either way.'),
      option('void', 'v', 'Its condition never came about.'),
      option('unresolvable', 'u', 'Nobody will be able to say.'),
    ],
  },
]

/** What is asked about a statement on the future. */
export const forecastAttributes: readonly Attribute[] = [
  saidBy,
  attribution,
  ...aboutTheSource,
  ...nature,
  ...horizon,
  ...likelihoodAttributes,
  {
    name: 'probability',
    label: 'Probability in per cent',
    kind: 'probability',
    required: false,
    definition: 'The figure the speaker gives.',
  },
  confidence,
  ...tracking,
  repeats,
]
