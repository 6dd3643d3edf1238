import { describe, expect, test } from 'vitest'
import { isDate, isPartialDate } from './partial-date.ts'

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
