import { expect, test } from 'vitest'
import { isolate } from './isolate.ts'

test.each([
  ['Harbour strike', 'Harbour strike'],
  ['«Росія» і час', '«Росія» і час'],
  ['港の火事', '港の火事'],
  ['', ''],
  ['שביתה בנמל!', '\u2068שביתה בנמל!\u2069'],
  ['إضراب in the harbour', '\u2068إضراب in the harbour\u2069'],
  ['Strike \u200f(2)', '\u2068Strike \u200f(2)\u2069'],
  ['\u202eekirts', 'ekirts'],
  ['\u2067שביתה', '\u2068שביתה\u2069'],
])('%j becomes %j', (words, expected) => {
  expect(isolate(words)).toBe(expected)
})
