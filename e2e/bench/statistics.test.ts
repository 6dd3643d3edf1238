import { expect, test } from 'vitest'
import { percentile, summarise } from './statistics.ts'

test('the median of an even number of figures is the mean of the middle two', () => {
  expect(summarise([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 })
  expect(summarise([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 })
  expect(summarise([7])).toEqual({ median: 7, min: 7, max: 7 })
})

test('a percentile is one of the figures, by nearest rank', () => {
  const figures = Array.from({ length: 30 }, (_, i) => 30 - i)
  expect(percentile(figures, 0.95)).toBe(29)
  expect(percentile(figures, 1)).toBe(30)
  expect(percentile([3], 0.95)).toBe(3)
  expect(() => percentile([], 0.5)).toThrow('no figures')
})
