import type { Attribute } from './codebook.ts'
import { option } from './option.ts'

export const saidBy: Attribute = {
  name: 'speaker',
  label: 'Speaker',
  kind: 'person',
  required: true,
  definition: 'Whoever would have to defend the claim, by their canonical name.',
}

export const attribution: Attribute = {
  name: 'attribution',
  label: 'Attribution',
  kind: 'enum',
  required: true,
  suggested: 'direct',
  definition: 'How the text gives the claim to its speaker.',
  options: [
    option('direct', 'd', 'In the speaker’s own words, in quotation marks.'),
    option('indirect', 'i', 'Told in other words, as that she said it would fall.'),
    option('mixed', 'm', 'Partly in quotation marks, partly told.'),
    option('headline', 'h', 'In a headline, which shortens what the text says.'),
    option('none', 'n', 'To nobody: the writer says it.'),
  ],
}

const speakerRole: Attribute = {
  name: 'speakerRole',
  label: 'Speaker’s role',
  kind: 'enum',
  required: false,
  definition: 'In what role the speaker says it.',
  options: [
    option('journalist', 'j', 'Whoever wrote or reported the article.'),
    option('editor', 'e', 'Whoever edited it, as in a note marked “ed.”.'),
    option('official', 'o', 'Speaks for a state or one of its offices.'),
    option('military', 'm', 'Serves in armed forces, or speaks for them.'),
    option('politician', 'p', 'Holds or seeks an elected office, or speaks for a party.'),
    option('expert', 'x', 'Is asked for knowledge of the subject.'),
    option('organisation', 'g', 'A body speaks, and no person is named.'),
    option('document', 'd', 'A report, law or letter says it.'),
    option('eyewitness', 'w', 'Saw what is spoken of.'),
    option('anonymous', 'a', 'Is not named, or nobody in particular says it.'),
    option('other', 'z', 'None of these.'),
  ],
}

const sourceReliability: Attribute = {
  name: 'sourceReliability',
  label: 'Reliability of the source',
  kind: 'enum',
  required: false,
  definition: 'How far the source can be relied on, whatever it says here.',
  options: [
    option('A', 'a', 'Completely reliable: no doubt, and always right before.'),
    option('B', 'b', 'Usually reliable: little doubt, and mostly right before.'),
    option('C', 'c', 'Fairly reliable: some doubt, but right before.'),
    option('D', 'd', 'Not usually reliable: much doubt, though right at times.'),
    option('E', 'e', 'Unreliable: wrong before.'),
    option('F', 'f', 'Cannot be judged: too little is known of it.'),
  ],
}

/** What may be said of whoever speaks, of any claim. */
export const aboutTheSource: readonly Attribute[] = [
  speakerRole,
  {
    name: 'speakerChain',
    label: 'Chain of speakers',
    kind: 'people',
    required: false,
    definition: 'Who tells of whom, the outermost first and the speaker last.',
  },
  {
    name: 'cue',
    label: 'Cue',
    kind: 'fragment',
    required: false,
    definition: 'The words that give the claim to its speaker, such as “he said”.',
  },
  {
    name: 'saidOn',
    label: 'Said on',
    kind: 'partial-date',
    required: false,
    definition: 'When it was said, where that is not the day of the article.',
  },
  {
    name: 'paraphrase',
    label: 'Paraphrase',
    kind: 'long-text',
    required: false,
    definition: 'The claim in a sentence that stands alone.',
  },
  sourceReliability,
  {
    name: 'credibility',
    label: 'Credibility of the information',
    kind: 'number',
    min: 1,
    max: 6,
    isWhole: true,
    required: false,
    definition:
      '1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.',
  },
]
