import { expect, test } from 'vitest'
import { defaultCodebook } from './default-codebook.ts'
import { assignFieldKeys } from './field-keys.ts'

test('each attribute of the default codebook has a key of its own, that of its label where it can be', () => {
  const keys = assignFieldKeys(defaultCodebook)
  const names = new Set(defaultCodebook.types.flatMap(({ attributes }) => attributes.map(({ name }) => name)))
  expect(new Set(keys.keys())).toEqual(names)
  expect(new Set(keys.values()).size).toBe(names.size)
  expect(keys.get('speaker')).toBe('s')
  expect(keys.get('attribution')).toBe('a')
  expect(keys.get('basis')).toBe('b')
  expect(keys.get('modality')).toBe('m')
  expect(keys.get('polarity')).toBe('p')
  expect(keys.get('likelihood')).toBe('l')
})

test('a label without letters gets a digit, and beyond all keys there is none', () => {
  const attributes = Array.from({ length: 40 }, (_, n) => ({
    name: `n${n}`,
    label: 'Дата',
    kind: 'text' as const,
    required: false,
  }))
  const [type] = defaultCodebook.types
  const keys = assignFieldKeys({ version: '1', types: type ? [{ ...type, attributes }] : [] })
  expect(keys.get('n0')).toBe('1')
  expect(keys.get('n10')).toBe('a')
  expect(keys.size).toBe(36)
})
