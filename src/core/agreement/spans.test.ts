import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import type { MatchableClaim } from '../matching/overlapping-pairs.ts'
import { spanSchemesOf } from './span-schemes.ts'
import { spanScores } from './span-scores.ts'

const exact = { leastIou: 1, sameType: true }
const half = { leastIou: 0.5, sameType: true }

describe('spanScores', () => {
  test('counts what is paired, and leaves a share of nothing undefined', () => {
    const a = [span(0, 10), span(20, 30), span(40, 50, 'quote')]
    const b = [span(0, 10), span(22, 30)]
    expect(spanScores(a, b, exact)).toMatchObject({
      ...{ a: 3, b: 2, matched: 1 },
      precision: { value: 1 / 2 },
      recall: { value: 1 / 3 },
      f1: { value: 2 / 5 },
    })
    expect(spanScores(a, b, half).matched).toBe(2)
    expect(spanScores(a, [], half)).toMatchObject({
      precision: { value: undefined, reason: 'The second has no claim.' },
      recall: { value: 0 },
      f1: { value: 0 },
    })
    expect(spanScores([], [], half).f1.reason).toBe('Neither has a claim.')
  })

  test('asks for the type where the rule does', () => {
    const [a, b] = [[span(0, 10)], [span(0, 10, 'quote')]]
    expect(spanScores(a, b, exact).matched).toBe(0)
    expect(spanScores(a, b, { ...exact, sameType: false }).matched).toBe(1)
  })

  test('the same layer is 1, two layers are alike from both sides', () => {
    checkProperty(
      'span scores',
      fc.property(layerArbitrary, layerArbitrary, (a, b) => {
        expect(spanScores(a, a, exact).f1.value ?? 1).toBe(1)
        const [there, back] = [spanScores(a, b, half), spanScores(b, a, half)]
        expect(there.precision.value).toBe(back.recall.value)
        expect(there.f1.value).toBe(back.f1.value)
      }),
      { runs: 100 },
    )
  })
})

describe('spanScores from any overlap on', () => {
  test('are those of the most pairs that can be made, tried one by one', () => {
    const rule = fc.record({
      leastIou: fc.double({ min: 0.05, max: 1, noNaN: true }),
      sameType: fc.boolean(),
    })
    checkProperty(
      'span scores by trying',
      fc.property(layerArbitrary, layerArbitrary, rule, (a, b, { leastIou, sameType }) => {
        const most = countMost(a.slice(0, 6), b.slice(0, 6), (x, y) => {
          if (sameType && x.type !== y.type) return false
          return iouByPoints(x, y) >= leastIou
        })
        const { matched, f1 } = spanScores(a.slice(0, 6), b.slice(0, 6), { leastIou, sameType })
        expect(matched).toBe(most)
        const all = Math.min(a.length, 6) + Math.min(b.length, 6)
        expect(f1.value).toBe(all === 0 ? undefined : (2 * most) / all)
      }),
    )
  })
})

/** The largest number of pairs, by trying for each of the first to leave it alone and to pair it with each other. */
function countMost(
  [first, ...rest]: readonly MatchableClaim[],
  others: readonly MatchableClaim[],
  fits: (a: MatchableClaim, b: MatchableClaim) => boolean,
): number {
  if (!first) return 0
  const ways = others.flatMap((other, at) =>
    fits(first, other) ? [1 + countMost(rest, others.toSpliced(at, 1), fits)] : [],
  )
  return Math.max(countMost(rest, others, fits), ...ways)
}

function iouByPoints(a: MatchableClaim, b: MatchableClaim): number {
  const points = ({ fragments }: MatchableClaim) =>
    new Set(fragments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const [left, right] = [points(a), points(b)]
  const shared = [...left].filter(point => right.has(point)).length
  return shared / new Set([...left, ...right]).size
}

describe('spanSchemesOf', () => {
  test('judges borders and types apart', () => {
    const gold = [span(1, 3), span(6, 9), span(20, 24), span(30, 33), span(40, 44)]
    const predicted = [span(1, 3), span(6, 9, 'quote'), span(21, 24), span(31, 33, 'quote'), span(60, 61)]
    const schemes = spanSchemesOf(gold, predicted)
    const rest = { missed: 1, spurious: 1 }
    expect(schemes.strict).toMatchObject({ correct: 1, incorrect: 3, partial: 0, ...rest })
    expect(schemes.exact).toMatchObject({ correct: 2, incorrect: 2, partial: 0, ...rest })
    expect(schemes.partial).toMatchObject({ correct: 2, incorrect: 0, partial: 2, ...rest })
    expect(schemes.ent_type).toMatchObject({ correct: 2, incorrect: 2, partial: 0, ...rest })
    expect(schemes.partial.f1).toEqual({ value: 0.6 })
    expect(spanSchemesOf([], []).strict.f1.value).toBeUndefined()
  })
})

const layerArbitrary = fc.uniqueArray(
  fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }), fc.constantFrom('forecast', 'quote'))
    .map(([start, length, type]) => span(start, start + length, type)),
  { selector: ({ id }) => id, maxLength: 8 },
)

function span(start: number, end: number, type = 'forecast'): MatchableClaim {
  return { id: `${start}-${end}-${type}`, type, fragments: [{ start, end }] }
}
