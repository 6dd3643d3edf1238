import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../testing/property.ts'
import { readTime } from './read-time.ts'

const cases: [string | undefined, string | null][] = [
  ['2026-11-22T10:15:00.000Z', '2026-11-22T10:15:00.000Z'],
  ['2026-11-22T10:15:00Z', '2026-11-22T10:15:00Z'],
  ['2016-12-16T11:24:14.673557+00:00', '2016-12-16T11:24:14.673557Z'],
  ['2024-03-01T01:30:00+02:00', '2024-02-29T23:30:00.000Z'],
  ['2023-12-31T23:30:00-0100', '2024-01-01T00:30:00.000Z'],
  ['2023-12-31 23:30', '2023-12-31T23:30:00.000Z'],
  ['2023-12-31', '2023-12-31T00:00:00.000Z'],
  ['2023-02-29T10:00:00+01:00', null],
  ['2023-02-28T24:00:00+01:00', null],
  ['yesterday', null],
  ['', null],
  [undefined, null],
]
test.each(cases)('%s is %s', (time, utc) => {
  expect(readTime(time)).toBe(utc)
})

test('any moment with any offset is the moment that Date says', () => {
  const moments = fc.date({ min: new Date('0001-01-02'), max: new Date('9998-12-30'), noInvalidDate: true })
  const property = fc.property(moments, fc.integer({ min: -720, max: 840 }), (at, offset) => {
    const there = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, -1)
    const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
    const two = (n: number) => String(n).padStart(2, '0')
    expect(readTime(`${there}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`)).toBe(at.toISOString())
  })
  checkProperty('times with offsets', property, { runs: 500 })
})
