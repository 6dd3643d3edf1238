import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

test.each([
  ['nothing', ''],
  ['letters', 'abc'],
  ['four bytes a character', '🜂'.repeat(99)],
  ['half a pair', 'a\uD800b'],
])('of %s it is what Node says', (_, text) => {
  expect(sha256(text)).toBe(hash(text))
})

test('of every length around a block it is what Node says', () => {
  for (let length = 50; length < 200; length++) {
    const text = 'x'.repeat(length)
    expect(sha256(text), `${length}`).toBe(hash(text))
  }
})
