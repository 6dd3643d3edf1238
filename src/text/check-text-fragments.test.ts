import { expect, test } from 'vitest'
import type { Json } from '../core/json.ts'
import { checkTextFragments } from './check-text-fragments.ts'
import { indexCodePoints } from './code-points.ts'

const points = indexCodePoints('He said 😀 so.')
const type = {
  name: 'rumour',
  label: 'Rumour',
  plural: 'Rumours',
  key: 'r',
  hue: 'rose',
  line: 'wavy',
  attributes: [{ name: 'cue', label: 'Cue', kind: 'fragment', required: false }],
} as const

function check(cue: Json, text: typeof points | null = points): readonly string[] {
  const place = { length: points.length, points: text, path: '$.attributes' }
  return checkTextFragments({ cue }, type, place).map(({ path, message }) => `${path}: ${message}`)
}

test('words at their place are good, in code points', () => {
  expect(check({ start: 8, end: 12, exact: '😀 so' })).toEqual([])
})

test('words without a place are good, whatever the text', () => {
  expect(check('she said')).toEqual([])
})

test('other words than the text has are told', () => {
  expect(check({ start: 0, end: 7, exact: 'He sang' })).toEqual([
    '$.attributes.cue.exact: Expected the text from 0 to 7, “He said”; found “He sang”.',
  ])
})

test('an end beyond the text is told, also where the text is not known', () => {
  const told = ['$.attributes.cue.end: Expected an end within the text’s 13 code points; found 14.']
  expect(check({ start: 10, end: 14, exact: 'so..' })).toEqual(told)
  expect(check({ start: 10, end: 14, exact: 'so..' }, null)).toEqual(told)
})

test('a text that is not known is believed', () => {
  expect(check({ start: 0, end: 7, exact: 'He sang' }, null)).toEqual([])
})

test('what is no place at all is left to the check of values', () => {
  expect(check({ start: 0, end: 7, exact: 'too long for that' })).toEqual([])
  expect(check(7)).toEqual([])
})
