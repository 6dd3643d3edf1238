import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProperty, propertyTime } from '../../testing/property.ts'
import { normaliseFragments } from '../span.ts'
import { fragmentOverlap, sharedLength } from './fragment-overlap.ts'
import { matchClaims, sameTypeBonus } from './match-claims.ts'
import type { ClaimPair, MatchableClaim } from './overlapping-pairs.ts'

const claimArbitrary = fc
  .record({
    id: fc.uuid(),
    type: fc.constantFrom('forecast', 'quote'),
    fragments: fc
      .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 })
      .map(list => normaliseFragments(list.map(([start, length]) => ({ start, end: start + length })))),
  })
  .map(claim => claim as unknown as MatchableClaim)
const layerArbitrary = fc.array(claimArbitrary, { maxLength: 5 })

describe('matchClaims', () => {
  it('is not greedy: the best pair yields where all together overlap more', () => {
    const a = [claim('a1', 0, 10), claim('a2', 8, 12)]
    const b = [claim('b1', 0, 7), claim('b2', 2, 10)]
    expect(names(matchClaims(a, b))).toEqual(['a1-b1', 'a2-b2'])
  })

  it('prefers the same type between equals, and no more than that', () => {
    const a = [claim('a1', 0, 10, 'quote')]
    expect(names(matchClaims(a, [claim('b1', 0, 10), claim('b2', 0, 10, 'quote')]))).toEqual(['a1-b2'])
    expect(names(matchClaims(a, [claim('b1', 0, 10), claim('b2', 0, 9, 'quote')]))).toEqual(['a1-b1'])
    expect(names(matchClaims(a, [claim('b1', 0, 10)], { sameType: true }))).toEqual([])
  })

  it('pairs only what shares text: parts that lie in each other’s gaps do not', () => {
    const a = { ...claim('a', 0, 2), fragments: [span(0, 2), span(8, 10)] }
    const b = { ...claim('b', 2, 8), fragments: [span(2, 4), span(6, 8)] }
    expect(matchClaims([a], [b])).toEqual([])
  })

  it('makes as many pairs as can be above a threshold', () => {
    const a = [claim('a1', 0, 10), claim('a2', 0, 4)]
    const b = [claim('b1', 0, 10), claim('b2', 6, 10)]
    expect(names(matchClaims(a, b))).toEqual(['a1-b1'])
    expect(names(matchClaims(a, b, { leastIou: 0.4 }))).toEqual(['a1-b2', 'a2-b1'])
  })

  it(
    'overlaps as much as the best of all ways to pair, whichever way round and in whichever order',
    () => {
      checkProperty(
        'matchClaims',
        fc.property(layerArbitrary, layerArbitrary, (a, b) => {
          const pairs = matchClaims(a, b)
          expect(sum(pairs)).toBeCloseTo(best(a, b), 9)
          expect(names(matchClaims([...a].reverse(), b))).toEqual(names(pairs))
          const turned = matchClaims(b, a).map(({ a: left, b: right, iou }) => ({ a: right, b: left, iou }))
          expect(new Set(names(turned))).toEqual(new Set(names(pairs)))
        }),
      )
    },
    propertyTime(5000),
  )
})

describe('fragmentOverlap', () => {
  it('is what counting code points one by one gives', () => {
    checkProperty(
      'fragmentOverlap',
      fc.property(claimArbitrary, claimArbitrary, (a, b) => {
        const [left, right] = [points(a), points(b)]
        const shared = [...left].filter(point => right.has(point)).length
        expect(sharedLength(a.fragments, b.fragments)).toBe(shared)
        expect(fragmentOverlap(a.fragments, b.fragments)).toBe(shared / new Set([...left, ...right]).size)
      }),
    )
  })

  it('is 0 of nothing', () => {
    expect(fragmentOverlap([], [])).toBe(0)
  })
})

function span(start: number, end: number) {
  return { start, end }
}

function claim(id: string, start: number, end: number, type = 'forecast'): MatchableClaim {
  return { id, type, fragments: [{ start, end }] } as unknown as MatchableClaim
}

function names(pairs: readonly ClaimPair<MatchableClaim>[]): readonly string[] {
  return pairs.map(({ a, b }) => `${a.id}-${b.id}`)
}

function sum(pairs: readonly ClaimPair<MatchableClaim>[]): number {
  return pairs.reduce((total, { a, b, iou }) => total + iou + (a.type === b.type ? sameTypeBonus : 0), 0)
}

function best([first, ...rest]: readonly MatchableClaim[], b: readonly MatchableClaim[]): number {
  if (!first) return 0
  const ways = b.map((other, index) => {
    const iou = fragmentOverlap(first.fragments, other.fragments)
    const weight = iou > 0 ? iou + (first.type === other.type ? sameTypeBonus : 0) : 0
    return weight + best(rest, b.toSpliced(index, 1))
  })
  return Math.max(best(rest, b), ...ways)
}

function points({ fragments }: MatchableClaim): Set<number> {
  return new Set(
    fragments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  )
}
