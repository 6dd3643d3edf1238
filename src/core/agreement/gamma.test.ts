import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty, propertyTime } from '../../testing/property.ts'
import { alignUnits } from './align-units.ts'
import { defaultGammaCosts as costs, dissimilarity, type GammaUnit } from './dissimilarity.ts'
import { gamma } from './gamma.ts'
import type { GammaContinuum } from './sample-units.ts'
import { groupCost } from './unit-group.ts'

const unitArbitrary = (annotators: number) =>
  fc
    .record({
      annotator: fc.nat(annotators - 1),
      category: fc.constantFrom('a', 'b'),
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ length, ...unit }): GammaUnit => ({ ...unit, end: unit.start + length }))

const unitsArbitrary = fc.integer({ min: 2, max: 4 }).chain(annotators =>
  fc.record({
    annotators: fc.constant(annotators),
    units: fc.array(unitArbitrary(annotators), { maxLength: 7 }),
  }),
)

describe('alignUnits', () => {
  test('two that mark the same a little apart differ by the square of the shift over the lengths', () => {
    const units = [unit(0, 'a', 1, 5), unit(1, 'a', 2, 6)]
    expect(dissimilarity(unit(0, 'a', 1, 5), unit(1, 'b', 2, 6), costs)).toBe(1 + 1 / 16)
    expect(alignUnits(units, 2, costs).disorder).toBe(1 / 16)
  })

  test(
    'is the best of all ways to part the units, and knows no order of annotators',
    () => {
      checkProperty(
        'alignment',
        fc.property(unitsArbitrary, ({ annotators, units }) => {
          const { groups, disorder, isExact } = alignUnits(units, annotators, costs)
          expect(isExact).toBe(true)
          expect(groups.flat()).toHaveLength(units.length)
          for (const group of groups) {
            expect(new Set(group.map(({ annotator }) => annotator)).size).toBe(group.length)
          }
          const least = cheapest(units, annotators)
          expect((disorder * units.length) / annotators).toBeCloseTo(least, 9)
          const turned = units.map(each => ({ ...each, annotator: annotators - 1 - each.annotator }))
          expect(alignUnits(turned, annotators, costs).disorder).toBeCloseTo(disorder, 9)
        }),
        { runs: 100 },
      )
    },
    propertyTime(5000),
  )
})

describe('gamma', () => {
  const articles: readonly GammaContinuum[] = [
    continuum([unit(0, 'a', 10, 60), unit(0, 'b', 200, 280), unit(1, 'a', 12, 60), unit(1, 'b', 220, 280)]),
    continuum([unit(0, 'a', 300, 340), unit(1, 'b', 500, 550)]),
  ]

  test('is 1 for the same units, less for others, and the same for the same seed', () => {
    const [first] = articles[0]?.units ?? []
    const alike = first ? [first, { ...first, annotator: 1 }] : []
    expect(finish([continuum(alike)])).toMatchObject({ value: 1, observed: 0, isExact: true })
    const result = finish(articles)
    expect(result.value).toBeGreaterThan(-1)
    expect(result.value).toBeLessThan(0.9)
    expect(finish(articles)).toEqual(result)
    expect(finish(articles, 2).expected).not.toBe(result.expected)
  })

  test('tells how far it is, and needs not go on', () => {
    const steps = gamma(articles, { samples: 4 })
    expect(steps.next()).toEqual({ done: false, value: { done: 1, total: 10 } })
    expect([...steps].at(-1)).toEqual({ done: 10, total: 10 })
    expect(gamma(articles).return(finish([])).done).toBe(true)
  })

  test('is undefined where nobody, or one alone, marks anything', () => {
    const alone = { length: 9, annotators: 1, units: [unit(0, 'a', 0, 3)] }
    for (const none of [[], [continuum([])], [alone]])
      expect(finish(none)).toMatchObject({ value: undefined, reason: expect.stringMatching(/no text/) })
  })

  test('of six annotators ends, and says whether all ways were tried', () => {
    const units = Array.from({ length: 90 }, (_, i) => {
      const start = Math.floor(i / 6) * 40 + ((i * 7) % 11)
      return unit(i % 6, i % 5 ? 'a' : 'b', start, start + 20 + (i % 13))
    })
    const { value, isExact } = finish([{ length: 700, annotators: 6, units }], 1, 1)
    expect(value).toBeGreaterThan(0)
    expect(isExact).toBe(false)
  })
})

function finish(continua: readonly GammaContinuum[], seed = 1, samples = 10) {
  const steps = gamma(continua, { seed, samples })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function continuum(units: readonly GammaUnit[]): GammaContinuum {
  return { length: 600, annotators: 2, units }
}

function unit(annotator: number, category: string, start: number, end: number): GammaUnit {
  return { annotator, category, start, end }
}

/** The least cost of all partitions, each unit put into every group that it may join, or into its own. */
function cheapest(units: readonly GammaUnit[], annotators: number): number {
  const place = (rest: readonly GammaUnit[], groups: readonly (readonly GammaUnit[])[]): number => {
    const [first, ...others] = rest
    if (!first) return groups.reduce((sum, group) => sum + groupCost(group, annotators, costs), 0)
    const ways = groups.flatMap((group, index) =>
      group.some(({ annotator }) => annotator === first.annotator)
        ? []
        : [place(others, groups.with(index, [...group, first]))],
    )
    return Math.min(place(others, [...groups, [first]]), ...ways)
  }
  return place(units, [])
}
