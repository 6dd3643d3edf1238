import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty, propertyTime } from '../../testing/property.ts'
import { alphaU, type Continuum, disagreementU, type MarkedUnit } from './alpha-u.ts'

/** Krippendorff 2004, pages 254–255: two observers, categories c and k, on 150 to 450. */
const textbook: Continuum = {
  begin: 150,
  length: 300,
  annotators: 2,
  units: [
    unit(0, 'c', 225, 295),
    unit(0, 'c', 370, 400),
    unit(1, 'c', 220, 300),
    unit(1, 'c', 355, 375),
    unit(1, 'c', 400, 420),
    ...[0, 1].flatMap(annotator => [unit(annotator, 'k', 180, 240), unit(annotator, 'k', 300, 350)]),
  ],
}

describe('alphaU', () => {
  test('is the textbook’s', () => {
    const { overall, byCategory } = alphaU(textbook)
    expect(disagreementU(textbook, 'c')).toEqual({
      observed: expect.closeTo(0.0144, 4),
      expected: expect.closeTo(0.0532, 4),
    })
    expect(disagreementU(textbook, 'k').expected).toBeCloseTo(0.049, 3)
    expect(byCategory.get('c')?.value).toBeCloseTo(0.7286, 3)
    expect(byCategory.get('k')?.value).toBe(1)
    expect(overall.value).toBeCloseTo(0.859, 3)
  })

  test('joins what one annotator marks over itself, and keeps apart what only touches', () => {
    const over = [unit(0, 'a', 0, 6), unit(0, 'a', 4, 9), unit(1, 'a', 0, 9)]
    expect(alphaU({ begin: 0, length: 20, annotators: 2, units: over }).overall).toEqual({ value: 1 })
    const beside = [unit(0, 'a', 0, 4), unit(0, 'a', 4, 9), unit(1, 'a', 0, 9)]
    expect(alphaU({ begin: 0, length: 20, annotators: 2, units: beside }).overall.value).toBeLessThan(1)
  })

  test.each<[string, Continuum]>([
    ['nothing is marked', { begin: 0, length: 20, annotators: 3, units: [] }],
    ['one works alone', { begin: 0, length: 20, annotators: 1, units: [unit(0, 'a', 0, 5)] }],
  ])('is undefined where %s', (_, continuum) => {
    expect(alphaU(continuum).overall).toEqual({ value: undefined, reason: expect.any(String) })
  })

  test(
    'is what going through the text position by position gives',
    () => {
      checkProperty(
        'alpha_U by cells',
        fc.property(continuumArbitrary, continuum => {
          const { observed, expected } = disagreementU(continuum, 'a')
          expect(observed).toBeCloseTo(observedByCells(continuum), 9)
          expect(expected).toBeCloseTo(expectedByPlaces(continuum), 9)
        }),
        { runs: 100 },
      )
    },
    propertyTime(5000),
  )

  test(
    'is 1 for the same units, at most 1, and knows no order of annotators',
    () => {
      checkProperty(
        'alpha_U',
        fc.property(continuumArbitrary, continuum => {
          const { annotators, units } = continuum
          const turned = units.map(each => ({ ...each, annotator: annotators - 1 - each.annotator }))
          const value = alphaU(continuum).overall.value ?? 1
          expect(value).toBeLessThanOrEqual(1)
          expect(alphaU({ ...continuum, units: turned }).overall.value ?? 1).toBeCloseTo(value, 9)
          const first = units.filter(({ annotator }) => annotator === 0)
          const alike = [...first, ...first.map(each => ({ ...each, annotator: 1 }))]
          expect(alphaU({ ...continuum, annotators: 2, units: alike }).overall.value ?? 1).toBe(1)
        }),
        { runs: 100 },
      )
    },
    propertyTime(5000),
  )
})

/** Up to three annotators on 14 positions, each with units apart or touching. */
const continuumArbitrary = fc
  .array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 14, maxLength: 14 }), {
    minLength: 2,
    maxLength: 3,
  })
  .map(
    (tracks): Continuum => ({
      begin: 0,
      length: 14,
      annotators: tracks.length,
      units: tracks.flatMap((cells, annotator) => toUnits(cells, annotator)),
    }),
  )

/** 0 is a gap, 1 begins or goes on with a unit, 2 begins one. */
function toUnits(cells: readonly number[], annotator: number): readonly MarkedUnit[] {
  const units: MarkedUnit[] = []
  for (const [at, cell] of cells.entries()) {
    const last = units.at(-1)
    if (cell === 1 && last?.end === at) units[units.length - 1] = { ...last, end: at + 1 }
    else if (cell > 0) units.push(unit(annotator, 'a', at, at + 1))
  }
  return units
}

function unit(annotator: number, category: string, start: number, end: number): MarkedUnit {
  return { annotator, category, start, end }
}

/** Σ δ² integrated position by position: each meeting of two sections is shared out evenly over where they meet. */
function observedByCells({ annotators, length, units }: Continuum): number {
  let sum = 0
  for (let i = 0; i < annotators; i++)
    for (let j = 0; j < annotators; j++) {
      if (i === j) continue
      for (let at = 0; at < length; at++) {
        const [a, b] = [sectionAt(units, i, at, length), sectionAt(units, j, at, length)]
        const meeting = Math.min(a.end, b.end) - Math.max(a.start, b.start)
        if (a.isUnit && b.isUnit) sum += ((a.start - b.start) ** 2 + (a.end - b.end) ** 2) / meeting
        else if (a.isUnit && meeting === a.end - a.start) sum += meeting
        else if (b.isUnit && meeting === b.end - b.start) sum += meeting
      }
    }
  return sum / (annotators * (annotators - 1) * length ** 2)
}

function sectionAt(units: readonly MarkedUnit[], annotator: number, at: number, length: number) {
  const own = units.filter(each => each.annotator === annotator)
  const found = own.find(({ start, end }) => start <= at && at < end)
  if (found) return { ...found, isUnit: true }
  const start = Math.max(0, ...own.map(({ end }) => end).filter(end => end <= at))
  const end = Math.min(length, ...own.map(each => each.start).filter(each => each > at))
  return { start, end, isUnit: false }
}

/** The mean δ² of each unit laid at each place over every other unit, and within every gap. */
function expectedByPlaces({ annotators, length, units }: Continuum): number {
  const gaps: number[] = []
  for (let i = 0; i < annotators; i++)
    for (let at = 0; at < length; at++) {
      const section = sectionAt(units, i, at, length)
      if (!section.isUnit && section.start === at) gaps.push(section.end - section.start)
    }
  const sizes = units.map(({ start, end }) => end - start)
  let sum = 0
  for (const [index, size] of sizes.entries()) {
    for (const [other, second] of sizes.entries()) {
      if (other === index) continue
      for (let shift = 1 - size; shift < second; shift++) sum += shift ** 2 + (shift + size - second) ** 2
    }
    for (const gap of gaps) for (let shift = 0; shift + size <= gap; shift++) sum += 2 * size ** 2
  }
  const all = annotators * length
  const places = all * (all - 1) - sizes.reduce((total, size) => total + size * (size - 1), 0)
  return places > 0 ? sum / length / places : 0
}
