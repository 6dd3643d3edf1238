import type { Attribute, Option } from './codebook.ts'

const saidBy: Attribute = { name: 'speaker', label: 'Speaker', kind: 'person', required: true }

const attribution: Attribute = {
  name: 'attribution',
  label: 'Attribution',
  kind: 'enum',
  options: choices('direct', 'indirect', 'mixed', 'headline', 'none'),
  required: true,
}

const aboutTheSource: readonly Attribute[] = [
  {
    name: 'speakerRole',
    label: 'Speaker’s role',
    kind: 'enum',
    options: choices(
      'journalist',
      'editor',
      'official',
      'military',
      'politician',
      'expert',
      'organisation',
      'document',
      'eyewitness',
      'anonymous',
      'other',
    ),
    required: false,
  },
  { name: 'speakerChain', label: 'Chain of speakers', kind: 'people', required: false },
  { name: 'cue', label: 'Cue', kind: 'text', required: false },
  { name: 'saidOn', label: 'Said on', kind: 'partial-date', required: false },
  { name: 'paraphrase', label: 'Paraphrase', kind: 'long-text', required: false },
  {
    name: 'sourceReliability',
    label: 'Reliability of the source',
    kind: 'enum',
    options: [
      { value: 'A', label: 'A', definition: 'Completely reliable' },
      { value: 'B', label: 'B', definition: 'Usually reliable' },
      { value: 'C', label: 'C', definition: 'Fairly reliable' },
      { value: 'D', label: 'D', definition: 'Not usually reliable' },
      { value: 'E', label: 'E', definition: 'Unreliable' },
      { value: 'F', label: 'F', definition: 'Cannot be judged' },
    ],
    required: false,
  },
  {
    name: 'credibility',
    label: 'Credibility of the information',
    kind: 'number',
    min: 1,
    max: 6,
    isWhole: true,
    required: false,
  },
]

/** ICD 203, with the range of probability each term stands for. */
const likelihood: Attribute = {
  name: 'likelihood',
  label: 'Likelihood',
  kind: 'enum',
  options: [
    { value: 'almost-no-chance', label: 'Almost no chance', definition: '1–5 %' },
    { value: 'very-unlikely', label: 'Very unlikely', definition: '5–20 %' },
    { value: 'unlikely', label: 'Unlikely', definition: '20–45 %' },
    { value: 'roughly-even-chance', label: 'Roughly even chance', definition: '45–55 %' },
    { value: 'likely', label: 'Likely', definition: '55–80 %' },
    { value: 'very-likely', label: 'Very likely', definition: '80–95 %' },
    { value: 'almost-certain', label: 'Almost certain', definition: '95–99 %' },
    { value: 'not-stated', label: 'Not stated' },
  ],
  required: false,
}

const confidence: Attribute = {
  name: 'confidence',
  label: 'Confidence',
  kind: 'enum',
  options: choices('low', 'moderate', 'high', 'not-stated'),
  required: false,
}

const repeats: Attribute = { name: 'repeats', label: 'Repeats', kind: 'claim', required: false }

/** What is asked about a statement on the future. */
export const forecastAttributes: readonly Attribute[] = [
  saidBy,
  attribution,
  ...aboutTheSource,
  {
    name: 'basis',
    label: 'Basis',
    kind: 'enum',
    options: [
      { value: 'prediction', label: 'Prediction', definition: 'What is expected to happen' },
      { value: 'intention', label: 'Intention', definition: 'The speaker’s own planned action' },
      { value: 'schedule', label: 'Schedule', definition: 'A timetable' },
    ],
    required: true,
  },
  {
    name: 'modality',
    label: 'Modality',
    kind: 'enum',
    options: [
      { value: 'categorical', label: 'Categorical', definition: 'will, never' },
      { value: 'probabilistic', label: 'Probabilistic', definition: 'likely, probably' },
      { value: 'possibility', label: 'Possibility', definition: 'may, could' },
      { value: 'numeric', label: 'Numeric', definition: 'a figure is given' },
    ],
    required: true,
  },
  {
    name: 'polarity',
    label: 'Polarity',
    kind: 'enum',
    options: choices('will-happen', 'will-not-happen'),
    required: true,
  },
  { name: 'conditional', label: 'Conditional', kind: 'boolean', required: true, default: false },
  {
    name: 'condition',
    label: 'Condition',
    kind: 'long-text',
    required: true,
    when: { attribute: 'conditional', values: [true] },
  },
  {
    name: 'horizonType',
    label: 'Kind of horizon',
    kind: 'enum',
    options: choices('date', 'period', 'event', 'vague', 'open-ended', 'none'),
    required: true,
  },
  { name: 'horizonText', label: 'Horizon as printed', kind: 'text', required: false },
  { name: 'horizonEnd', label: 'End of the horizon', kind: 'partial-date', required: false },
  likelihood,
  { name: 'likelihoodTerm', label: 'Likelihood as printed', kind: 'text', required: false },
  {
    name: 'probability',
    label: 'Probability in per cent',
    kind: 'number',
    min: 0,
    max: 100,
    required: false,
  },
  confidence,
  {
    name: 'resolvable',
    label: 'Resolvable',
    kind: 'enum',
    options: choices('yes', 'partly', 'no'),
    required: false,
  },
  {
    name: 'resolutionCriteria',
    label: 'Resolution criteria',
    kind: 'long-text',
    required: false,
    requiredToTrack: true,
  },
  { name: 'resolveBy', label: 'Resolve by', kind: 'partial-date', required: false, requiredToTrack: true },
  {
    name: 'resolutionSource',
    label: 'Source to resolve by',
    kind: 'text',
    required: false,
    requiredToTrack: true,
  },
  {
    name: 'status',
    label: 'Status',
    kind: 'enum',
    options: choices('open', 'true', 'false', 'partly', 'ambiguous', 'void', 'unresolvable'),
    required: true,
    default: 'open',
  },
  repeats,
]

/** What is asked about a judgement on the present or past. */
export const assessmentAttributes: readonly Attribute[] = [
  saidBy,
  attribution,
  ...aboutTheSource,
  {
    name: 'kind',
    label: 'Kind',
    kind: 'enum',
    options: choices('state', 'trend', 'cause', 'capability', 'intent', 'evaluation'),
    required: true,
  },
  {
    name: 'polarity',
    label: 'Polarity',
    kind: 'enum',
    options: choices('affirmed', 'negated'),
    required: true,
  },
  likelihood,
  confidence,
  {
    name: 'evidence',
    label: 'Evidence',
    kind: 'enum',
    options: choices('none', 'stated', 'sourced'),
    required: false,
  },
  {
    name: 'checkable',
    label: 'Checkable',
    kind: 'enum',
    options: choices('yes', 'partly', 'no'),
    required: false,
  },
  repeats,
]

/** What is asked about words printed as someone's own. */
export const quoteAttributes: readonly Attribute[] = [
  saidBy,
  ...aboutTheSource,
  {
    name: 'form',
    label: 'Form',
    kind: 'enum',
    options: choices('direct', 'partial', 'mixed', 'indirect', 'headline'),
    required: true,
  },
  {
    name: 'marks',
    label: 'Quotation marks',
    kind: 'enum',
    options: choices('well-formed', 'broken', 'missing'),
    required: true,
  },
  {
    name: 'verbatim',
    label: 'Wording',
    kind: 'enum',
    options: choices('original', 'translated', 'machine-translated', 'unknown'),
    required: true,
  },
  {
    name: 'medium',
    label: 'Medium',
    kind: 'enum',
    options: choices('interview', 'speech', 'statement', 'social-media', 'broadcast', 'document', 'unknown'),
    required: false,
  },
  repeats,
]

/** Options whose label is the value as words: `will-happen` becomes `Will happen`. */
function choices(...values: readonly string[]): readonly Option[] {
  return values.map(value => {
    const words = value.replaceAll('-', ' ')
    return { value, label: words.charAt(0).toUpperCase() + words.slice(1) }
  })
}
