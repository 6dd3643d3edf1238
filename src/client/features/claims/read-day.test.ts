import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

const now = new Date(2026, 10, 24)

test.each([
  ['2026-06-01', '2026-06-01'],
  [' 2026-06 ', '2026-06'],
  ['2026', '2026'],
  ['June', '2026-06'],
  ['november', '2026-11'],
  ['December', '2025-12'],
  ['Jun. 2024', '2024-06'],
  ['1 June 2026', '2026-06-01'],
  ['31 June 2026', null],
  ['soon', null],
  ['2026-13', null],
  ['', null],
])('“%s” is %s', (typed, expected) => {
  expect(readDay(typed, now)).toBe(expected)
})
