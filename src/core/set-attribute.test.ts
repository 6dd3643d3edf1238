import { expect, test } from 'vitest'
import type { Codebook } from './codebook.ts'
import { defaultCodebook } from './default-codebook.ts'
import { setAttribute } from './set-attribute.ts'

const forecast = { type: 'forecast', attributes: { conditional: true, condition: 'it rains' } }

test.each([
  ['sets', 'basis', 'schedule', { conditional: true, condition: 'it rains', basis: 'schedule' }],
  ['replaces', 'condition', 'it snows', { conditional: true, condition: 'it snows' }],
  ['leaves out', 'condition', undefined, { conditional: true }],
  ['keeps what is no longer asked', 'conditional', false, { conditional: false, condition: 'it rains' }],
] as const)('%s', (_, name, value, expected) => {
  expect(setAttribute(defaultCodebook, forecast, name, value)).toEqual(expected)
})

const asked: Codebook = {
  version: '1',
  types: [
    {
      name: 'claim',
      label: 'Claim',
      plural: 'Claims',
      key: 'a',
      hue: 'blue',
      line: 'solid',
      attributes: [
        { name: 'isSure', label: 'Sure', kind: 'boolean', required: true },
        {
          name: 'why',
          label: 'Why',
          kind: 'text',
          required: true,
          default: 'not said',
          when: { attribute: 'isSure', values: [true] },
        },
      ],
    },
  ],
}

test('what is asked only from now on gets its default, once', () => {
  const before = { type: 'claim', attributes: {} }
  expect(setAttribute(asked, before, 'isSure', false)).toEqual({ isSure: false })
  expect(setAttribute(asked, before, 'isSure', true)).toEqual({ isSure: true, why: 'not said' })
  const sure = { type: 'claim', attributes: { isSure: true } }
  expect(setAttribute(asked, sure, 'isSure', true)).toEqual({ isSure: true })
})
