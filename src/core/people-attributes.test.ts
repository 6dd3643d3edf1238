import { expect, test } from 'vitest'
import type { Attribute, Codebook } from './codebook.ts'
import { defaultCodebook } from './default-codebook.ts'
import { peopleAttributes } from './people-attributes.ts'

const asked = { label: 'L', required: false }
const options = [{ value: 'a', label: 'A' }]

function codebook(...attributes: readonly Attribute[]): Codebook {
  const [first] = defaultCodebook.types
  if (!first) throw new Error('a codebook without types')
  return { version: '1', types: [{ ...first, name: 'threat', attributes }] }
}

test.each<[string, readonly Attribute[], readonly string[]]>([
  [
    'of kind person and people, in the codebook’s order',
    [
      { ...asked, name: 'target', kind: 'person' },
      { ...asked, name: 'place', kind: 'text' },
      { ...asked, name: 'witnesses', kind: 'people' },
      { ...asked, name: 'speaker', kind: 'person' },
    ],
    ['target', 'witnesses', 'speaker', 'speakerChain'],
  ],
  ['that every claim may have, where the type asks for none', [], ['speaker', 'speakerChain']],
  [
    'that are typed, speaker among them, and no choices',
    [
      { ...asked, name: 'speaker', kind: 'text' },
      { ...asked, name: 'speakerChain', kind: 'multi-enum', options },
    ],
    ['speaker'],
  ],
  ['but not a speaker to choose', [{ ...asked, name: 'speaker', kind: 'enum', options }], ['speakerChain']],
])('tells those %s', (_, attributes, names) => {
  expect(peopleAttributes(codebook(...attributes))('threat')).toEqual(names)
})

test('of a type that the codebook lacks, the usual two name people', () => {
  expect(peopleAttributes(codebook())('gone')).toEqual(['speaker', 'speakerChain'])
  expect(peopleAttributes(defaultCodebook)('forecast')).toEqual(['speaker', 'speakerChain'])
})
