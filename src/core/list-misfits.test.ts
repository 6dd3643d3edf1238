import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryAttributes } from '../testing/arbitrary-attributes.ts'
import { checkProperty } from '../testing/property.ts'
import { checkAttributes } from './check-claim.ts'
import type { Attributes } from './claim.ts'
import { defaultCodebook as codebook } from './default-codebook.ts'
import { listMisfits } from './list-misfits.ts'

test.each<[string, string, Attributes, readonly (string | null)[]]>([
  ['values that fit', 'forecast', { speaker: 'Ana', basis: 'prediction' }, []],
  ['nothing asked', 'quote', {}, []],
  ['a type that is gone', 'rumour', { speaker: 'Ana' }, [null]],
  ['an attribute that is gone', 'forecast', { speaker: 'Ana', weather: 'fine' }, ['weather']],
  ['a value of another form', 'forecast', { speaker: 7, basis: 'hunch' }, ['speaker', 'basis']],
  ['keys of other tools', 'forecast', { 'x-tool': 1 }, []],
])('%s', (_, type, attributes, expected) => {
  expect(listMisfits({ type, attributes }, codebook)).toEqual(expected)
})

test('names as many as a check of the claim would', () => {
  const types = codebook.types.map(({ name }) => name)
  const property = fc.property(
    fc.constantFrom(...codebook.types),
    fc.constantFrom(...types).chain(arbitraryAttributes),
    (type, attributes) => {
      const misfits = listMisfits({ type: type.name, attributes }, codebook)
      expect(misfits).toHaveLength(checkAttributes(attributes, type, '$').length)
    },
  )
  checkProperty('misfits', property)
})
