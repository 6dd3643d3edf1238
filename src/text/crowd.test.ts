import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import { overlaps } from '../core/span.ts'
import { arbitraryClaims } from '../testing/arbitrary-claims.ts'
import { createClaim } from '../testing/create-claim.ts'
import { parseClaims } from '../testing/parse-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { coveredStretches, drawnLanes, partCrowd } from './crowd.ts'
import { laneClaims } from './lanes.ts'
import { createTypeOrder } from './type-order.ts'

const typeOrder = createTypeOrder(defaultCodebook)

/** Each a character longer at both ends than the one before. */
const nest = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    createClaim({ id: `n${i}`, fragments: [{ start: count - i, end: count + i + 1 }] }),
  )

test('of a deep nest the innermost are drawn, and the one that is kept', () => {
  const claims = nest(40)
  const { drawn, crowded } = partCrowd(claims, { typeOrder, kept: 'n30' })
  expect(drawn.map(({ id }) => id)).toEqual([...claims.slice(0, drawnLanes).map(({ id }) => id), 'n30'])
  expect(crowded).toHaveLength(40 - drawnLanes - 1)
})

test('claims side by side are no crowd, however many', () => {
  const claims = Array.from({ length: 500 }, (_, i) =>
    createClaim({ id: `s${i}`, fragments: [{ start: i * 3, end: i * 3 + 2 }] }),
  )
  expect(partCrowd(claims, { typeOrder, kept: null })).toEqual({ drawn: claims, crowded: [] })
})

test('what is drawn keeps its lane, and no character bears more lines than there are lanes', () => {
  const property = fc.property(arbitraryClaims(30, 60), claims => {
    const lanes = laneClaims(claims, typeOrder)
    const { drawn, crowded } = partCrowd(claims, { typeOrder, kept: null })
    expect(drawn.length + crowded.length).toBe(claims.length)
    expect(laneClaims(drawn, typeOrder)).toEqual(new Map(drawn.map(({ id }) => [id, lanes.get(id)])))
    for (let at = 0; at < 30; at += 1) {
      const over = drawn.filter(each => each.fragments.some(({ start, end }) => start <= at && at < end))
      expect(over.length).toBeLessThanOrEqual(drawnLanes)
    }
  })
  checkProperty('crowd', property, { runs: 300 })
})

test('stretches are the text under the claims, within the paragraph, apart from one another', () => {
  const claims = parseClaims(['f ==    ==     ', 'q  ==   ', 'a          ===='])
  expect(coveredStretches({ start: 1, end: 12 }, claims)).toEqual([
    { start: 1, end: 3 },
    { start: 6, end: 8 },
    { start: 9, end: 12 },
  ])
  const property = fc.property(arbitraryClaims(30, 8), each => {
    const found = coveredStretches({ start: 5, end: 25 }, each)
    for (let at = 5; at < 25; at += 1) {
      const here = { start: at, end: at + 1 }
      const isCovered = each.some(({ fragments }) => fragments.some(fragment => overlaps(fragment, here)))
      expect(found.filter(stretch => overlaps(stretch, here)).length).toBe(isCovered ? 1 : 0)
    }
    expect(found.every(({ start }, i) => i === 0 || start > (found[i - 1]?.end ?? 0))).toBe(true)
  })
  checkProperty('covered stretches', property, { runs: 300 })
})
