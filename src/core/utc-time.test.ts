import { describe, expect, test } from 'vitest'
import { compareUtcTimes, isUtcTime } from './utc-time.ts'

describe('times', () => {
  test.each(['2026-11-22T10:15:00.000Z', '2026-11-22T23:59:59Z', '2026-11-22T00:00:00.123456789Z'])(
    '%s is one',
    text => {
      expect(isUtcTime(text)).toBe(true)
    },
  )

  const none = [
    '2026-11-22',
    '2026-11-22T10:15Z',
    '2026-11-22 10:15:00Z',
    '2026-11-22T10:15:00',
    '2026-11-22T10:15:00+00:00',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:60:00Z',
    '2026-11-22T10:15:60Z',
    '2026-02-30T10:15:00Z',
    '2026-11-22T10:15:00.Z',
    '2026-11-22T10:15:00.000Z\n',
  ]
  test.each(none)('%j is none', text => {
    expect(isUtcTime(text)).toBe(false)
  })

  test('are compared by the instant, not by their digits', () => {
    const times = [
      '2026-11-22T10:15:00Z',
      '2026-11-22T10:15:00.000Z',
      '2026-11-22T10:15:00.0001Z',
      '2026-11-22T10:15:00.001Z',
      '2026-11-22T10:15:01Z',
    ]
    expect(times.map(time => Math.sign(compareUtcTimes(time, '2026-11-22T10:15:00.0001Z')))).toEqual([
      -1, -1, 0, 1, 1,
    ])
    expect(compareUtcTimes('2026-11-22T10:15:00Z', '2026-11-22T10:15:00.000Z')).toBe(0)
  })
})
