import { expect, test } from 'vitest'
import { describeJson, shorten } from './describe-json.ts'
import type { Json } from './json.ts'

const cases: [Json | undefined, string][] = [
  [undefined, 'nothing'],
  [null, 'null'],
  [false, 'false'],
  [-0.5, '-0.5'],
  ['', 'empty text'],
  ['a “b”', '“a “b””'],
  [[], 'an empty list'],
  [[1], 'a list'],
  [{}, 'an object'],
]
test.each(cases)('%j is %s', (value, words) => {
  expect(describeJson(value)).toBe(words)
})

const texts: [string, string][] = [
  ['a b', 'a b'],
  ['a\n\tb\u00a0c\u200d\ufeff\u202e', 'a\\n\\u{9}b\\u{a0}c\\u{200d}\\u{feff}\\u{202e}'],
  ['😀'.repeat(60), '😀'.repeat(60)],
  ['😀'.repeat(61), `${'😀'.repeat(60)}…`],
  ['x'.repeat(1_000_000), `${'x'.repeat(60)}…`],
]
test.each(texts)('what cannot be seen is spelled out, and long text cut: %#', (text, short) => {
  expect(shorten(text)).toBe(short)
})
