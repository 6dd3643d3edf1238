import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../../../testing/property.ts'
import { parseList, presentList } from './address-list.ts'

test('ids come back as they were', () => {
  const id = fc.string({ unit: fc.constantFrom('a', ',', '%', '2', 'C', '5', ':'), minLength: 1 })
  const property = fc.property(fc.array(id), ids => {
    expect(parseList(presentList(ids))).toEqual(ids)
  })
  checkProperty('ids in an address', property)
})

test.each([
  ['nothing', undefined, []],
  ['an empty value', '', []],
  ['commas alone', ',,', []],
  ['a stray percent sign', 'a%,b', ['a%', 'b']],
])('reads %s', (_, value, ids) => {
  expect(parseList(value)).toEqual(ids)
})
