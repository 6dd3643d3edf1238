import type { Attribute } from './codebook.ts'
import { repeats } from './default-likelihood-attributes.ts'
import { aboutTheSource, saidBy } from './default-source-attributes.ts'
import { option } from './option.ts'

/** What is asked about words printed as someone's own. */
export const quoteAttributes: readonly Attribute[] = [
  saidBy,
  ...aboutTheSource,
  {
    name: 'form',
    label: 'Form',
    kind: 'enum',
    required: true,
    suggested: 'direct',
    definition: 'How the words are printed.',
    options: [
      option('direct', 'd', 'Whole sentences in quotation marks.'),
      option('partial', 'p', 'Some words in quotation marks, within another’s sentence.'),
      option('mixed', 'm', 'Partly in quotation marks, partly told.'),
      option('indirect', 'i', 'Told without quotation marks.'),
      option('headline', 'h', 'In a headline, which shortens what was said.'),
    ],
  },
  {
    name: 'marks',
    label: 'Quotation marks',
    kind: 'enum',
    required: true,
    suggested: 'well-formed',
    definition: 'Whether the quotation marks enclose the words.',
    options: [
      option('well-formed', 'w', 'They open and close where they should.'),
      option('broken', 'b', 'One is lacking, or stands in the wrong place.'),
      option('missing', 'm', 'There are none.'),
    ],
  },
  {
    name: 'verbatim',
    label: 'Wording',
    kind: 'enum',
    required: true,
    default: 'unknown',
    definition: 'Whether these are the words that were spoken.',
    options: [
      option('original', 'o', 'They are, in the language spoken.'),
      option('translated', 't', 'Somebody translated them.'),
      option('machine-translated', 'm', 'A machine translated them.'),
      option('unknown', 'u', 'It is not known.'),
    ],
  },
  {
    name: 'medium',
    label: 'Medium',
    kind: 'enum',
    required: false,
    definition: 'Where the words were said first.',
    options: [
      option('interview', 'i', 'In answer to questions.'),
      option('speech', 's', 'To listeners who are present.'),
      option('statement', 't', 'In a statement given out.'),
      option('social-media', 'm', 'In a post.'),
      option('broadcast', 'b', 'On radio, television or a stream.'),
      option('document', 'd', 'In a report, law or letter.'),
      option('unknown', 'u', 'It is not known.'),
    ],
  },
  repeats,
]
