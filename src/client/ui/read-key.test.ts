import { expect, test } from 'vitest'
import { readKey } from './read-key.ts'

test.each([
  ['a letter', { key: 'j', code: 'KeyJ' }, 'j'],
  ['a capital', { key: 'J', code: 'KeyJ' }, 'j'],
  ['the letter typed, not its place, under another Latin layout', { key: 'a', code: 'KeyQ' }, 'a'],
  ['the place under a Cyrillic layout', { key: 'о', code: 'KeyJ' }, 'j'],
  ['a sign', { key: '?', code: 'Slash' }, '?'],
  ['a Cyrillic letter on a key without a Latin one', { key: 'ж', code: 'Semicolon' }, 'ж'],
  ['a named key', { key: 'Enter', code: 'Enter' }, 'Enter'],
  ['a sign on a letter key', { key: '€', code: 'KeyE' }, '€'],
])('%s', (_, press, expected) => {
  expect(readKey(press)).toBe(expected)
})
