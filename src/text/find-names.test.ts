import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findNames } from './find-names.ts'

test.each([
  [
    'after the verb, behind what he is',
    '…, writes the well-known Ukrainian military expert Yuri Butusov.',
    ['Yuri Butusov'],
  ],
  ['before the verb', 'Yuri Butusov said that it will rain.', ['Yuri Butusov']],
  [
    'with a title between',
    '“It rains”, Yuri Butusov, a well-known expert and editor, assessed in a post.',
    ['Yuri Butusov'],
  ],
  ['a surname as the full name', 'Yuri Butusov came. “Why?” asks Butusov.', ['Yuri Butusov']],
  ['with a particle', 'Ursula von der Leyen told them so.', ['Ursula von der Leyen']],
  ['an organisation', 'The State Department announced it.', ['State Department']],
  ['not a pronoun', 'He said so. They wrote it.', []],
  ['not a day', 'On Monday said nobody a word.', []],
  ['not across a sentence', 'He said. Berlin is far.', []],
  ['not who is spoken of', 'The expert assessed that Russia may go on.', []],
  ['none without a verb', 'Berlin is far from Kyiv.', []],
  ['nothing', '', []],
])('%s', (_, text, names) => {
  expect(findNames(text, 0)).toEqual(names)
})

test('the nearest comes first', () => {
  const text = 'Anna Bell said yes. Carl Dorn said no.'
  expect(findNames(text, 0)).toEqual(['Anna Bell', 'Carl Dorn'])
  expect(findNames(text, text.length)).toEqual(['Carl Dorn', 'Anna Bell'])
})

test('finds who speaks in the sample article', () => {
  expect(findNames(readFileSync('fixtures/butusov.txt', 'utf8'), 0)).toContain('Yuri Butusov')
})
