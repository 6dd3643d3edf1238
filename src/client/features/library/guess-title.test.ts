import { expect, test } from 'vitest'
import { guessTitle } from './guess-title.ts'

test.each([
  [
    'a headline',
    'Harbour strike enters its third week\n\nThe port …',
    'Harbour strike enters its third week',
  ],
  ['a Markdown heading', '\n\n## Harbour *strike* ##\n\nText', 'Harbour *strike*'],
  ['lines without words before it', '---\n***\n“Yes,” he said\n', '“Yes,” he said'],
  ['white space inside', 'Harbour \t strike', 'Harbour strike'],
  [
    'a long line that begins with a short sentence',
    `The harbour has been closed since Monday. ${'Nobody knows for how long. '.repeat(9)}`,
    'The harbour has been closed since Monday',
  ],
  [
    'a long line of one sentence',
    'The greatest drama of President Vladimir Putin is that Russia – since the outbreak of the armed invasion – has not',
    'The greatest drama of President Vladimir Putin is that Russia – since the outbreak of the…',
  ],
  ['a line without blanks, cut between characters', '𝒜'.repeat(200), `${'𝒜'.repeat(44)}…`],
  ['Cyrillic', 'Росія воюватиме довго\nтекст', 'Росія воюватиме довго'],
])('%s', (_, text, title) => {
  expect(guessTitle(text)).toBe(title)
})

test.each([
  ['', 'harbour_strike.final.txt', 'harbour strike.final'],
  ['…\n…', 'notes.md', 'notes'],
  ['', '', ''],
])('falls back on the file’s name: %j, %j', (text, fileName, title) => {
  expect(guessTitle(text, fileName)).toBe(title)
})
