import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../testing/property.ts'
import { isSame } from './json.ts'

test.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [1, '1', false],
  [0, false, false],
  [null, undefined, false],
  [null, {}, false],
  [{}, [], false],
  [[], {}, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [{ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [JSON.parse('{"__proto__":{}}'), {}, false],
  [{ a: 'e\u0301' }, { a: '\u00e9' }, false],
])('%j and %j: %s', (a, b, expected) => {
  expect(isSame(a, b)).toBe(expected)
  expect(isSame(b, a)).toBe(expected)
})

test('a value is the same as its copy and as nothing else', () => {
  const property = fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
    expect(isSame(value, JSON.parse(JSON.stringify(value)))).toBe(true)
    if (isSame(value, other)) expect(canonical(value)).toBe(canonical(other))
    else expect(canonical(value)).not.toBe(canonical(other))
  })
  checkProperty('isSame', property, { runs: 500 })
})

/** JSON text with sorted keys; negative zero is written as zero, as isSame takes it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
