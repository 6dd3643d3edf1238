import { expect, test } from 'vitest'
import type { AttributeKind } from './codebook.ts'
import type { Json } from './json.ts'
import { presentValue } from './present-value.ts'

const options = [
  { value: 'a', label: 'Alpha' },
  { value: 'b', label: 'Beta' },
]
const rows: readonly [Json, AttributeKind | undefined, string][] = [
  ['a', { kind: 'enum', options }, 'Alpha'],
  ['gone', { kind: 'enum', options }, 'gone'],
  [['b', 'a'], { kind: 'multi-enum', options }, 'Beta, Alpha'],
  [true, { kind: 'boolean' }, 'Yes'],
  [false, { kind: 'boolean' }, 'No'],
  [['X', 'Y'], { kind: 'people' }, 'X › Y'],
  [{ start: 0, end: 2, exact: 'he' }, { kind: 'fragment' }, 'he'],
  ['he said', { kind: 'fragment' }, 'he said'],
  [40, { kind: 'probability' }, '40 %'],
  [3, { kind: 'number', min: 1, max: 6 }, '3'],
  ['2023-05', { kind: 'partial-date' }, '2023-05'],
  [7, undefined, '7'],
  [{ odd: 1 }, undefined, 'an object'],
  [['x', 2], undefined, 'x, 2'],
]

test.each(rows)('%j as %o is “%s”', (value, form, words) => {
  expect(presentValue(value, form)).toBe(words)
})
