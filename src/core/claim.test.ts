import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryClaims } from '../testing/arbitrary-claims.ts'
import { createClaim } from '../testing/create-claim.ts'
import { parseClaims } from '../testing/parse-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { claimExtent, claimLength, compareClaims, compareText, isDuplicate } from './claim.ts'

test('extent takes gaps in, length leaves them out', () => {
  const [claim = createClaim()] = parseClaims(['f  ==  ==='])
  expect(claimExtent(claim)).toEqual({ start: 1, end: 8 })
  expect(claimLength(claim)).toBe(5)
})

test('a claim without fragments is a mistake', () => {
  expect(() => claimExtent({ fragments: [] })).toThrow('without fragments')
})

test('the order of the file: start, longer first, type, id', () => {
  const claims = [
    ...parseClaims(['q  ==', 'f ==  ==', 'f ===', 'a ===', 'q ===']),
    createClaim({ id: 'a0', type: 'assessment', fragments: [{ start: 0, end: 3 }] }),
  ]
  const sorted = claims.sort(compareClaims).map(claim => claim.id)
  expect(sorted).toEqual(['f', 'a', 'a0', 'f2', 'q4', 'q'])
})

test('the order is total: any shuffle sorts the same', () => {
  const property = fc.property(
    arbitraryClaims(20).chain(claims =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
    ),
    ([claims, shuffled]) => {
      const order = [...claims].sort(compareClaims)
      expect([...shuffled].sort(compareClaims).map(({ id }) => id)).toEqual(order.map(({ id }) => id))
      for (const [i, claim] of order.entries()) {
        const next = order[i + 1]
        if (next) expect(compareClaims(claim, next)).toBeLessThan(0)
        expect(compareClaims(claim, claim)).toBe(0)
      }
    },
  )
  checkProperty('compareClaims', property)
})

test('text is ordered by unit, not by locale', () => {
  expect(['é', 'b', 'Z', 'a', '😀'].sort(compareText)).toEqual(['Z', 'a', 'b', 'é', '😀'])
})

test('a duplicate marks the same text with the same type, whatever else it says', () => {
  const [one = createClaim(), other = createClaim(), longer = createClaim(), quote = createClaim()] =
    parseClaims(['f ==  ==', 'f ==  ==', 'f ==  == =', 'q ==  =='])
  expect(isDuplicate(one, { ...other, note: 'else' })).toBe(true)
  expect(isDuplicate(one, longer)).toBe(false)
  expect(isDuplicate(longer, one)).toBe(false)
  expect(isDuplicate(one, quote)).toBe(false)
  expect(
    isDuplicate(one, {
      ...one,
      fragments: [
        { start: 0, end: 2 },
        { start: 4, end: 7 },
      ],
    }),
  ).toBe(false)
})
