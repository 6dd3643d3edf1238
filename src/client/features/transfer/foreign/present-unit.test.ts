import { expect, test } from 'vitest'
import { presentUnit } from './present-unit.ts'

test.each([
  [null, 'None: places were found by the quoted words'],
  ['code-point', 'Characters (Unicode code points)'],
  [
    'utf-16-crlf-bom',
    'UTF-16 units, as JavaScript counts, line ends as two, with the byte order mark before the text',
  ],
  [
    'code-point, grapheme',
    'Characters (Unicode code points); and characters as a reader sees them (graphemes)',
  ],
])('%s', (unit, words) => {
  expect(presentUnit(unit)).toBe(words)
})
