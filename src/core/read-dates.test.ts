import { expect, test } from 'vitest'
import { isPartialDate } from './partial-date.ts'
import { readDates } from './read-dates.ts'

test.each([
  ['by spring 2023', ['2023-05', '2023-03', '2023']],
  ['in the autumn of 2022', ['2022-11', '2022-09', '2022']],
  ['Winter 2023', ['2023-02', '2024-02', '2023-12', '2023']],
  ['by 5 May 2023', ['2023-05-05', '2023-05', '2023']],
  ['on May 31st, 2023', ['2023-05-31', '2023-05', '2023']],
  ['31 February 2023', ['2023-02', '2023']],
  ['before the end of 2024', ['2024-12', '2024']],
  ['early 2024', ['2024-01', '2024']],
  ['by Q3 2025', ['2025-09', '2025-07', '2025']],
  ['2023', ['2023']],
  ['by spring', []],
  ['in two weeks', []],
  ['', []],
])('%s', (phrase, dates) => {
  const readings = readDates(phrase)
  expect(readings.map(({ date }) => date)).toEqual(dates)
  for (const { date } of readings) expect(isPartialDate(date)).toBe(true)
})
