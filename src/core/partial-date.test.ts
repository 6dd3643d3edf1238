import { describe, expect, test } from 'vitest'
import { isDate, isPartialDate, isWithin } from './partial-date.ts'

describe('dates', () => {
  test.each(['2022-09-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', text => {
    expect(isDate(text)).toBe(true)
    expect(isPartialDate(text)).toBe(true)
  })

  test.each(['2023', '2023-05'])('%s is one in part', text => {
    expect(isDate(text)).toBe(false)
    expect(isPartialDate(text)).toBe(true)
  })

  const none = [
    '',
    '2023-00',
    '2023-13',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-5-1',
    '23',
    '2023-05-',
    '2023-05-01T',
    ' 2023',
    '２０２３',
  ]
  test.each(none)('%j is none', text => {
    expect(isPartialDate(text)).toBe(false)
  })
})

test.each([
  ['2026-06-01', '2026-06', null, true],
  ['2026-05-31', '2026-06', null, false],
  ['2026', '2026-06', null, true],
  ['2025', '2026-06', null, false],
  ['2026-06', '2026-06-15', null, true],
  ['2026-06-30', null, '2026-06', true],
  ['2026-07', null, '2026-06', false],
  ['2026-06-10', '2026-06-01', '2026-06-09', false],
  ['2026-06-10', '2026-06-10', '2026-06-10', true],
  ['2026-06-10', null, null, true],
])('%s between %s and %s: %s', (date, from, to, expected) => {
  expect(isWithin(date, from, to)).toBe(expected)
})
