import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimLength, compareText } from '../core/claim.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import { overlaps } from '../core/span.ts'
import { arbitraryClaims } from '../testing/arbitrary-claims.ts'
import { parseClaims } from '../testing/parse-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { type ClaimLike, laneClaims } from './lanes.ts'
import { createTypeOrder } from './type-order.ts'

const typeOrder = createTypeOrder(defaultCodebook)

// a line a claim, its letter the type and id, `=` its fragments; then the lanes in the same order
const drawings: [string, string[], number[]][] = [
  ['one', ['f ==  '], [0]],
  ['side by side', ['f ==    ', 'a   == '], [0, 0]],
  ['nested', ['f  ==  ', 'q ==== '], [0, 1]],
  ['nested thrice', ['q ====== ', 'a  ==== ', 'f   == '], [2, 1, 0]],
  ['crossing, the shorter further in', ['f ====  ', 'a   ===== '], [0, 1]],
  ['same span: forecast, assessment, quote', ['q == ', 'f == ', 'a == '], [2, 0, 1]],
  ['in the gap of another', ['q ==  == ', 'f   ==   '], [0, 0]],
  ['length is that of the fragments', ['q ==    ==   ', 'f =====      '], [0, 1]],
  ['a chain climbs', ['f ==    ', 'a  ===   ', 'q    ==== '], [0, 1, 2]],
  ['over two that are apart', ['f ==    ', 'a    ==', 'q ====='], [0, 0, 1]],
]

describe('laneClaims', () => {
  test.each(drawings)('%s', (_, drawing, lanes) => {
    const claims = parseClaims(drawing)
    const found = laneClaims(claims, typeOrder)
    expect(claims.map(({ id }) => found.get(id))).toEqual(lanes)
  })

  test('what is to lie outside lies above all that it overlaps, however short', () => {
    const claims = parseClaims(['a ========', 'f   ===', 'q  ==', 'f       =='])
    const isOutside = ({ id }: ClaimLike) => id === claims[2]?.id
    const found = laneClaims(claims, typeOrder, isOutside)
    expect(claims.map(({ id }) => found.get(id))).toEqual([1, 0, 2, 0])
  })

  test('an unknown type lies outermost', () => {
    expect([typeOrder('forecast'), typeOrder('assessment'), typeOrder('quote')]).toEqual([0, 1, 2])
    expect(typeOrder('rumour')).toBe(3)
  })

  test('are as defined, whatever the order of the claims', () => {
    const property = fc.property(arbitraryClaims(40, 12), claims => {
      const lanes = laneClaims(claims, typeOrder)
      expect(lanes).toEqual(laneByDefinition(claims))
      expect(laneClaims(claims.toReversed(), typeOrder)).toEqual(lanes)
    })
    checkProperty('lanes', property, { runs: 1_000 })
  })
})

function laneByDefinition(claims: readonly ClaimLike[]): Map<string, number> {
  const lanes = new Map<string, number>()
  const sorted = [...claims].sort(
    (a, b) =>
      claimLength(a) - claimLength(b) || typeOrder(a.type) - typeOrder(b.type) || compareText(a.id, b.id),
  )
  for (const [i, claim] of sorted.entries()) {
    const below = sorted.slice(0, i).filter(other => touches(claim, other))
    lanes.set(claim.id, Math.max(-1, ...below.map(other => lanes.get(other.id) ?? 0)) + 1)
  }
  return lanes
}

function touches(a: ClaimLike, b: ClaimLike): boolean {
  return a.fragments.some(one => b.fragments.some(other => overlaps(one, other)))
}
