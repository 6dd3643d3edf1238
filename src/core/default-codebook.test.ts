import { describe, expect, test } from 'vitest'
import { checkAttribute } from './check-attribute.ts'
import { defaultCodebook } from './default-codebook.ts'

describe.each(defaultCodebook.types)('$label', ({ name, key, attributes }) => {
  test('has its own key and attribute names', () => {
    expect(key).toBe(name.charAt(0))
    expect(new Set(attributes.map(attribute => attribute.name)).size).toBe(attributes.length)
  })

  test('asks for a speaker first', () => {
    expect(attributes[0]).toMatchObject({ name: 'speaker', required: true })
  })

  test('has defaults in their value form, and conditions that can be met', () => {
    for (const attribute of attributes) {
      for (const value of [attribute.default, attribute.suggested]) {
        if (value !== undefined) expect(checkAttribute(value, attribute)).toBeNull()
      }
      const { when } = attribute
      const asked = attributes.find(other => other.name === when?.attribute)
      for (const value of when?.values ?? []) expect(asked && checkAttribute(value, asked)).toBeNull()
    }
  })

  test('says what is asked, and what every value means, each with a key of its own', () => {
    for (const attribute of attributes) {
      expect(attribute.definition).toMatch(/\.$/)
      if (attribute.kind !== 'enum') continue
      const keys = attribute.options.map(option => option.key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const option of attribute.options) {
        expect(option.key).toMatch(/^[a-z0-9]$/)
        expect(option.definition).toBeTruthy()
      }
    }
  })

  test('fills in or offers a value for all it requires but the speaker and a condition', () => {
    const open = attributes.filter(
      each => each.required && each.default === undefined && each.suggested === undefined,
    )
    expect(open.map(attribute => attribute.name).filter(each => each !== 'condition')).toEqual(['speaker'])
  })
})

// what each type must have before it is finished, from the guideline
const required = {
  forecast: 'speaker attribution basis modality polarity conditional condition horizonType status',
  assessment: 'speaker attribution kind polarity',
  quote: 'speaker form marks verbatim',
}

test.each(Object.entries(required))('a finished %s has %s', (type, names) => {
  const attributes = defaultCodebook.types.find(({ name }) => name === type)?.attributes ?? []
  expect(attributes.filter(attribute => attribute.required).map(({ name }) => name)).toEqual(names.split(' '))
})
