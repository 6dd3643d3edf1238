import { expect, test } from 'vitest'
import { presentClock, presentDay } from './present-day.ts'

const now = new Date(2026, 10, 22, 9, 30)

test.each([
  ['this morning', new Date(2026, 10, 22, 0, 1), 'today'],
  ['a clock that runs ahead by a minute', new Date(2026, 10, 22, 9, 31), 'today'],
  ['last thing yesterday', new Date(2026, 10, 21, 23, 59), 'yesterday'],
  ['the day before', new Date(2026, 10, 20, 12), '20 November'],
  ['another year', new Date(2025, 2, 3, 12), '3 March 2025'],
])('%s', (_, time, expected) => {
  expect(presentDay(time.toISOString(), now)).toBe(expected)
})

test('midnight is 00:00', () => {
  expect(presentClock(new Date(2026, 10, 22, 0, 0).toISOString())).toBe('00:00')
})
