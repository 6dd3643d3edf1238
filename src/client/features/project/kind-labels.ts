import { plainKinds } from '../../../core/codebook.ts'
import type { DraftAttribute } from './draft-codebook.ts'

/** What the kinds of fields are called. */
export const kindLabels: Readonly<Record<DraftAttribute['kind'], string>> = {
  enum: 'one of a list',
  'multi-enum': 'several of a list',
  text: 'line of text',
  'long-text': 'text',
  fragment: 'words of the article',
  probability: 'per cent',
  number: 'number',
  date: 'day',
  'partial-date': 'day, month or year',
  boolean: 'yes or no',
  person: 'person',
  people: 'people',
  claim: 'another claim',
}

export const kinds: readonly DraftAttribute['kind'][] = ['enum', 'multi-enum', 'number', ...plainKinds]
