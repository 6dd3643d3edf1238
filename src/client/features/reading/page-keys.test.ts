import { expect, test } from 'vitest'
import { pageKeys } from '../../../core/page-keys.ts'
import { bindings } from './bindings.ts'

test('no type of a codebook can take a letter that the page needs, alone or with Shift', () => {
  const letters = bindings
    .flatMap(({ keys }) => keys)
    .flatMap(chord => /^(?:shift\+)?([a-z])(?: |$)/.exec(chord)?.[1] ?? [])
  expect(letters).toContain('j')
  expect(letters.filter(letter => !pageKeys.has(letter))).toEqual([])
})
