import { expect, test } from 'vitest'
import { presentKeys } from './key.tsx'

test.each([
  ['Ctrl Z', false, 'Ctrl Z'],
  ['Ctrl Z', true, '⌘ Z'],
  ['Ctrl Shift Z', true, '⌘ ⇧ Z'],
  ['J', true, 'J'],
])('%s on a Mac: %s', (keys, apple, expected) => {
  expect(presentKeys(keys, apple)).toBe(expected)
})
