import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import { addTallies, bootstrap, createDraws } from './bootstrap.ts'
import { defined } from './figure.ts'

const partsArbitrary = fc
  .integer({ min: 1, max: 4 })
  .chain(size =>
    fc.array(fc.array(fc.nat(5), { minLength: size, maxLength: size }), { minLength: 2, maxLength: 7 }),
  )

test('an interval is that of laying out each draw and adding it up anew', () => {
  checkProperty(
    'bootstrap by laying out',
    fc.property(partsArbitrary, fc.nat(99), (rows, seed) => {
      const parts = rows.map(row => Float64Array.from(row))
      const draws = createDraws(parts.length, 40, seed)
      const weigh = (sum: Float64Array) => sum.reduce((total, each, cell) => total + each * (cell + 1), 0)
      const values = draws
        .map(draw => parts.flatMap((part, at) => Array.from({ length: draw[at] ?? 0 }, () => part)))
        .map(drawn => weigh(addTallies(drawn)))
        .sort((a, b) => a - b)
      // 39 steps between 40 values: 2.5 % lies 0.975 of a step from the first, and from the last.
      const [first = 0, second = 0] = values
      const [before = 0, last = 0] = values.slice(-2)
      const interval = bootstrap(parts, draws, sum => defined(weigh(sum)))
      expect(interval?.low).toBeCloseTo(first + (second - first) * 0.975, 9)
      expect(interval?.high).toBeCloseTo(last - (last - before) * 0.975, 9)
      for (const draw of draws) expect(draw.reduce((sum, each) => sum + each, 0)).toBe(parts.length)
    }),
  )
})
