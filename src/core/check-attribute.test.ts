import { expect, test } from 'vitest'
import { checkAttribute } from './check-attribute.ts'
import type { AttributeKind } from './codebook.ts'
import type { Json } from './json.ts'

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
]
const several: AttributeKind = { kind: 'multi-enum', options }
const noList = 'a list of one or more of a, b, each once'
const fragment: AttributeKind = { kind: 'fragment' }
const noFragment = 'words of the article, as text or as an object with start, end, exact'
const probability: AttributeKind = { kind: 'probability' }
const noProbability = 'a number from 0 to 100'

const cases: [AttributeKind, Json, string | null][] = [
  [several, ['a'], null],
  [several, ['b', 'a'], null],
  [several, [], noList],
  [several, ['a', 'a'], noList],
  [several, ['a', 'c'], noList],
  [several, 'a', noList],
  [several, null, noList],
  [probability, 0, null],
  [probability, 99.5, null],
  [probability, 100, null],
  [probability, 100.1, noProbability],
  [probability, -1, noProbability],
  [probability, '50', noProbability],
  [fragment, 'he said', null],
  [fragment, { start: 3, end: 5, exact: 'ab' }, null],
  [fragment, { start: 3, end: 4, exact: '😀' }, null],
  [fragment, '', noFragment],
  [fragment, ['ab'], noFragment],
  [fragment, { start: 3, end: 5 }, noFragment],
  [fragment, { start: 3, end: 5, exact: 'ab', suffix: '' }, noFragment],
  [fragment, { start: -1, end: 1, exact: 'ab' }, 'a start in whole code points from 0'],
  [fragment, { start: 1.5, end: 3, exact: 'ab' }, 'a start in whole code points from 0'],
  [fragment, { start: 3, end: 3, exact: '' }, 'an end after the start 3'],
  [fragment, { start: 3, end: 5, exact: '😀' }, 'an exact text of 2 code points, as from 3 to 5'],
]
test.each(cases)('%j: %j', (form, value, expected) => {
  expect(checkAttribute(value, form)).toBe(expected)
})
