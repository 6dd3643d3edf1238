import { expect, test } from 'vitest'
import type { AttributeKind } from '../../../core/codebook.ts'
import { readTyped, writeTyped } from './typed-value.ts'

const likelihood: AttributeKind = { kind: 'probability' }
const people: AttributeKind = { kind: 'people' }

test.each([
  ['', { kind: 'text' }, undefined],
  [' Ana ', { kind: 'person' }, 'Ana'],
  ['Ana Reyes\n\n Ines ', people, ['Ana Reyes', 'Ines']],
  ['60 %', likelihood, 60],
  ['0.5', likelihood, 0.5],
  ['2023-05', { kind: 'partial-date' }, '2023-05'],
] as const)('“%s” is read as a value of its kind', (text, form, value) => {
  expect(readTyped(text, form, undefined)).toEqual({ value, problem: null })
})

test.each([
  ['likely', likelihood, 'Expected a number from 0 to 100.'],
  ['1,000', likelihood, 'Expected a number from 0 to 100.'],
  ['0x10', likelihood, 'Expected a number from 0 to 100.'],
  ['101', likelihood, 'Expected a number from 0 to 100.'],
  ['next May', { kind: 'date' }, 'Expected a date such as 2023-05-01.'],
  ['2', { kind: 'number', min: 3, max: 9 }, 'Expected a number from 3 to 9.'],
] as const)('“%s” is refused with what was expected', (text, form, problem) => {
  expect(readTyped(text, form, undefined).problem).toBe(problem)
})

test('what is not touched stays the value it was, with all that it holds', () => {
  for (const value of [{ start: 3, end: 8, exact: 'by May' }, ['Ana', 'Ines'], 30, 'words']) {
    expect(readTyped(writeTyped(value), { kind: 'fragment' }, value)).toEqual({ value, problem: null })
  }
})
