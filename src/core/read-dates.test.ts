import { expect, test } from 'vitest'
import { isPartialDate } from './partial-date.ts'
import { readDates } from './read-dates.ts'

function expectDates(phrase: string, dates: readonly string[]): void {
  const readings = readDates(phrase)
  expect(readings.map(({ date }) => date)).toEqual(dates)
  for (const { date } of readings) expect(isPartialDate(date)).toBe(true)
}

test.each([
  ['by spring 2023', ['2023-05', '2023-03', '2023']],
  ['in the autumn of 2022', ['2022-11', '2022-09', '2022']],
  ['Winter 2023', ['2023-02', '2024-02', '2023-12', '2023']],
  ['by 5 May 2023', ['2023-05-05', '2023-05', '2023']],
  ['on May 31st, 2023', ['2023-05-31', '2023-05', '2023']],
  ['31 February 2023', ['2023-02', '2023']],
  ['before the end of 2024', ['2024-12', '2024']],
  ['by end of year 2024', ['2024-12', '2024']],
  ['late in 2024', ['2024-12', '2024']],
  ['early 2024', ['2024-01', '2024']],
  ['at the start of 2024', ['2024-01', '2024']],
  ['by mid-2024', ['2024-07', '2024-06', '2024']],
  ['by Q3 2025', ['2025-09', '2025-07', '2025']],
  ['2023', ['2023']],
  ['by spring', []],
  ['in two weeks', []],
  ['', []],
])('%s', expectDates)

test.each([
  ['within 3 weeks of May 2023', ['2023-05', '2023']],
  ['at least 12 of them in June 2023', ['2023-06', '2023']],
  ['no later than 10 days after 5 May 2023', ['2023-05-05', '2023-05', '2023']],
  ['in June 20 people will go, by 2023', ['2023-06', '2023']],
  ['by May 5,000 more, in 2023', ['2023']],
  ['a rise of 3.5 May 2023', ['2023-05', '2023']],
  ['2 of 3 forecasts for April 2023', ['2023-04', '2023']],
  ['the 5th of May 2023', ['2023-05-05', '2023-05', '2023']],
  ['5-7 May 2023', ['2023-05-07', '2023-05-05', '2023-05', '2023']],
  ['May 5–7, 2023', ['2023-05-07', '2023-05-05', '2023-05', '2023']],
  ['until June 30th of 2023', ['2023-06-30', '2023-06', '2023']],
  ['between 10 March and 5 May 2023', ['2023-05-05', '2023-05', '2023-03-10', '2023-03', '2023']],
])('days stand beside their month: %s', expectDates)

test.each([
  ['the war may end in 2023', ['2023']],
  ['May be over by 2023', ['2023']],
  ['this may happen before 2023', ['2023']],
  ['Russia may in 2023 decide otherwise', ['2023']],
  ['what comes after may change in 2024', ['2024']],
  ['of the 5 may leave in 2023', ['2023']],
  ['in 2023 may fall', ['2023']],
  ['prices may fall in 2023', ['2023']],
  ['prices will fall by 2024', ['2024']],
  ['a fall in 2023', ['2023']],
  ['this fall in prices by 2023', ['2023']],
  ['after the fall of Kyiv in 2023', ['2023']],
  ['by the fall of the regime, 2023', ['2023']],
  ['will spring a surprise in 2023', ['2023']],
  ['troops will march on Kyiv in 2023', ['2023']],
  ['they march 5 km a day in 2023', ['2023']],
  ['the march on Rome in 2023', ['2023']],
  ['ready to march by 2023', ['2023']],
  ['peace in the Middle East in 2023', ['2023']],
  ['the war will end in 2023', ['2023']],
  ['it will start in 2023', ['2023']],
  ['2000 troops by 2023', ['2023']],
])('what only reads like a time is none: %s', expectDates)

test.each([
  ['in May 2023', ['2023-05', '2023']],
  ['May, 2023', ['2023-05', '2023']],
  ['by May of 2023', ['2023-05', '2023']],
  ['by May, 2023 at the latest', ['2023-05', '2023']],
  ['it may end in May 2023', ['2023-05', '2023']],
  ['by the end of May 2023', ['2023-05', '2023']],
  ['in mid-May 2023', ['2023-05', '2023']],
  ['By May the war of 2023 is over', ['2023-05', '2023']],
  ['from March to May 2023', ['2023-05', '2023-03', '2023']],
  ['March–April 2023', ['2023-04', '2023-03', '2023']],
  ['before March in 2023', ['2023-03', '2023']],
  ['they will march in March 2023', ['2023-03', '2023']],
  ['in the fall of 2023', ['2023-11', '2023-09', '2023']],
  ['prices will fall in the fall of 2023', ['2023-11', '2023-09', '2023']],
  ['Fall 2023', ['2023-11', '2023-09', '2023']],
  ['in the spring of this year, 2023', ['2023-05', '2023-03', '2023']],
  ['the spring offensive of 2023', ['2023-05', '2023-03', '2023']],
  ['by the end of spring 2023', ['2023-05', '2023-03', '2023']],
  ['before fall, so in 2023', ['2023-11', '2023-09', '2023']],
  ['between 2023 and May 2024', ['2024-05', '2024', '2023']],
  ['in June 2023 or spring 2024', ['2024-05', '2024-03', '2023-06', '2024', '2023']],
])('what stands around it makes it a time: %s', expectDates)
