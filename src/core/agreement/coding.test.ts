import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty, propertyTime } from '../../testing/property.ts'
import type { Code, CodedUnits } from './coding.ts'
import { cohenKappa } from './cohen-kappa.ts'
import type { Figure } from './figure.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { percentAgreement } from './percent-agreement.ts'
import { scottPi } from './scott-pi.ts'

const measures = { percentAgreement, scottPi, cohenKappa, fleissKappa, krippendorffAlpha } as const

/** Units of a table of counts: code of the first annotator, code of the second, how often. */
function fromCounts(rows: readonly (readonly [Code, Code, number])[]): CodedUnits {
  return rows.flatMap(([first, second, count]) => Array.from({ length: count }, () => [first, second]))
}

/** Artstein and Poesio 2008, table 1: two coders, statements and requests. */
const statements = fromCounts([
  ['stat', 'stat', 20],
  ['ireq', 'stat', 20],
  ['stat', 'ireq', 10],
  ['ireq', 'ireq', 50],
])

/** Krippendorff, “Computing Krippendorff's alpha-reliability” (2011), example C: four observers, 12 units. */
const observers: CodedUnits = transpose([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
])

/** Fleiss 1971: 14 raters as in the widely printed worked example of ten subjects and five codes. */
const subjects: CodedUnits = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
].map(counts => counts.flatMap((count, code) => Array.from({ length: count }, () => code)))

describe('published tables', () => {
  test.each<[string, Figure, number, number]>([
    ['Artstein and Poesio 2008, observed', percentAgreement(statements), 0.7, 9],
    ['Artstein and Poesio 2008, pi', scottPi(statements), 0.341, 3],
    ['Artstein and Poesio 2008, kappa', cohenKappa(statements), 0.348, 3],
    ['Krippendorff 2011, nominal', krippendorffAlpha(observers), 0.743, 3],
    ['Krippendorff 2011, interval', krippendorffAlpha(observers, 'interval'), 0.849, 3],
    ['Fleiss, ten subjects', fleissKappa(subjects), 0.21, 2],
    ['Fleiss, ten subjects, observed', percentAgreement(subjects), 0.378, 3],
  ])('%s', (_, figure, value, digits) => {
    expect(figure.value).toBeCloseTo(value, digits)
  })
})

describe('what the data leave undefined', () => {
  test('is no number where everyone always says the same', () => {
    const units = [
      ['a', 'a'],
      ['a', 'a'],
    ]
    for (const measure of [scottPi, cohenKappa, fleissKappa, krippendorffAlpha])
      expect(measure(units)).toEqual({ value: undefined, reason: expect.stringMatching(/one code/) })
    expect(percentAgreement(units)).toEqual({ value: 1 })
  })

  test('is no number where nothing was coded twice', () => {
    for (const measure of Object.values(measures))
      for (const units of [[], [['a', null]], [[null, null]]])
        expect(measure(units)).toEqual({ value: undefined, reason: expect.stringMatching(/^No unit/) })
  })

  test('is no interval of words', () => {
    expect(krippendorffAlpha([['a', 'b']], 'interval').reason).toBe('Not all codes are numbers.')
  })
})

const codeArbitrary = fc.constantFrom('a', 'b', 'c')
const pairsArbitrary = fc.array(fc.tuple(codeArbitrary, codeArbitrary), { minLength: 1, maxLength: 25 })
const gapsArbitrary = fc.integer({ min: 2, max: 4 }).chain(annotators =>
  fc.array(fc.array(fc.option(fc.nat(3)), { minLength: annotators, maxLength: annotators }), {
    minLength: 1,
    maxLength: 12,
  }),
)

describe('properties', () => {
  test(
    'neither the order of annotators and units nor the names of codes matter',
    () => {
      checkProperty(
        'coding is symmetric',
        fc.property(gapsArbitrary, pairsArbitrary, (gaps, pairs) => {
          for (const measure of [percentAgreement, fleissKappa, krippendorffAlpha])
            expectUnmoved(measure, gaps)
          for (const measure of Object.values(measures)) expectUnmoved(measure, pairs)
        }),
        { runs: 100 },
      )
    },
    propertyTime(5000),
  )

  test(
    'nothing is over 1, and the same codes are 1 where that is defined',
    () => {
      checkProperty(
        'coding is bounded',
        fc.property(pairsArbitrary, pairs => {
          const alike = pairs.map(([code]) => [code, code])
          for (const measure of Object.values(measures)) {
            expect(measure(pairs).value ?? 1).toBeLessThanOrEqual(1)
            expect(measure(alike).value ?? 1).toBeCloseTo(1, 12)
          }
        }),
        { runs: 100 },
      )
    },
    propertyTime(5000),
  )

  test(
    'alpha is what comparing pairs of codes one by one gives',
    () => {
      checkProperty(
        'alpha by pairs',
        fc.property(gapsArbitrary, units => {
          const unequal = (a: Code, b: Code) => Number(a !== b)
          const squared = (a: Code, b: Code) => (Number(a) - Number(b)) ** 2
          expectSame(krippendorffAlpha(units), alphaByPairs(units, unequal))
          expectSame(krippendorffAlpha(units, 'interval'), alphaByPairs(units, squared))
        }),
      )
    },
    propertyTime(5000),
  )

  test(
    'percent, pi and kappas are what drawing two codes gives',
    () => {
      checkProperty(
        'coding by draws',
        fc.property(gapsArbitrary, pairsArbitrary, (gaps, pairs) => {
          const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
          const seen = pairs.map(([a, b]) => Number(a === b))
          expectSame(cohenKappa(pairs), corrected(mean(seen), meeting(first, second)))
          const both = [...first, ...second]
          expectSame(scottPi(pairs), corrected(mean(seen), meeting(both, both)))
          const coded = gaps.map(unit => unit.filter(code => code !== null))
          const several = coded.filter(unit => unit.length > 1)
          if (several.length > 0) expectSame(percentAgreement(gaps), mean(several.map(agreeing)))
          const full = coded.filter(unit => unit.length === gaps[0]?.length)
          if (full.length === 0) expect(fleissKappa(gaps).value).toBeUndefined()
          else
            expectSame(
              fleissKappa(gaps),
              corrected(mean(full.map(agreeing)), meeting(full.flat(), full.flat())),
            )
        }),
      )
    },
    propertyTime(5000),
  )

  test('two annotators: Fleiss’ kappa is Scott’s pi', () => {
    checkProperty(
      'fleiss of two',
      fc.property(pairsArbitrary, units => expectSame(fleissKappa(units), scottPi(units).value)),
    )
  })
})

function expectUnmoved(measure: (units: CodedUnits) => Figure, units: CodedUnits): void {
  const { value } = measure(units)
  expectSame(measure(units.map(unit => unit.toReversed())), value)
  expectSame(measure(units.toReversed()), value)
  expectSame(measure(units.map(unit => unit.map(code => (code === null ? null : `new ${code}`)))), value)
}

function expectSame({ value }: Figure, other: number | undefined): void {
  if (value === undefined || other === undefined) expect(value).toBe(other)
  else expect(value).toBeCloseTo(other, 9)
}

/** (Ao − Ae) / (1 − Ae), undefined where chance always agrees. */
function corrected(observed: number, expected: number): number | undefined {
  return expected > 1 - 1e-9 ? undefined : (observed - expected) / (1 - expected)
}

/** How often a code of the one meets its like of the other, each drawn by chance. */
function meeting(one: readonly Code[], other: readonly Code[]): number {
  return mean(one.flatMap(a => other.map(b => Number(a === b))))
}

/** How often two annotators of a unit, drawn by chance, agree. */
function agreeing(unit: readonly Code[]): number {
  return mean(unit.flatMap((a, i) => unit.toSpliced(i, 1).map(b => Number(a === b))))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** Alpha in the plainest way: the mean distance of codes within units over that of all codes that have a partner. */
function alphaByPairs(units: CodedUnits, distance: (a: Code, b: Code) => number): number | undefined {
  const coded = units.map(unit => unit.filter(code => code !== null)).filter(unit => unit.length > 1)
  const all = coded.flat()
  const within = coded.map(unit => sumPairs(unit, distance) / (unit.length - 1))
  const observed = within.reduce((sum, each) => sum + each, 0) / all.length
  const expected = sumPairs(all, distance) / (all.length * (all.length - 1))
  return all.length === 0 || expected === 0 ? undefined : 1 - observed / expected
}

function sumPairs(codes: readonly Code[], distance: (a: Code, b: Code) => number): number {
  return codes.flatMap(a => codes.map(b => distance(a, b))).reduce((sum, each) => sum + each, 0)
}

function transpose(rows: readonly (readonly (Code | null)[])[]): CodedUnits {
  return (rows[0] ?? []).map((_, column) => rows.map(row => row[column] ?? null))
}
