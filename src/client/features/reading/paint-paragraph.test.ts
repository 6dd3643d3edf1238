import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyClaim } from '../../../core/claim-filter.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { arbitraryClaims } from '../../../testing/arbitrary-claims.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { checkProperty } from '../../../testing/property.ts'
import type { PaintNode } from '../../../text/beside-tree.ts'
import { createClaimIndex } from '../../../text/claim-index.ts'
import { drawnLanes } from '../../../text/crowd.ts'
import { createReader } from '../../../text/reader.ts'
import { createTypeOrder } from '../../../text/type-order.ts'
import { crowdId, paintParagraph } from './paint-paragraph.ts'

const typeOrder = createTypeOrder(defaultCodebook)
const reader = createReader('abcdefghij klmnopqrst uvwxyz')
const length = reader.points.length

function paint(layers: readonly (readonly ReturnType<typeof createClaim>[])[], kept: string | null) {
  const indexes = layers.map(claims => createClaimIndex(reader.paragraphs, claims, typeOrder))
  return paintParagraph(0, { reader, typeOrder, layers: indexes, hidden: new Set(), fits: everyClaim, kept })
}

interface Leaf {
  readonly text: string
  readonly claims: readonly string[]
}

function leavesOf(nodes: readonly PaintNode[], over: readonly string[] = []): readonly Leaf[] {
  return nodes.flatMap(node =>
    node.kind === 'text'
      ? [{ text: reader.points.slice(node.start, node.end), claims: over }]
      : leavesOf(node.children, [...over, node.cover.claim]),
  )
}

/** A nest over the middle and one over the end, so that the crowd has a gap. */
const twoNests = [3, 20].flatMap(middle =>
  Array.from({ length: 2 * drawnLanes }, (_, i) =>
    createClaim({
      id: `${middle}-${i}`,
      fragments: [{ start: middle - (i % 3), end: middle + 1 + Math.floor(i / 6) }],
    }),
  ),
)

test('no character is lost or doubled, however crowded the text', () => {
  const claims = arbitraryClaims(length, 60)
  const property = fc.property(claims, claims, (own, other) => {
    const leaves = leavesOf(paint([own, other], own[0]?.id ?? null).nodes)
    expect(leaves.map(({ text }) => text).join('')).toBe(reader.points.text)
  })
  checkProperty('painted text', property, { runs: 300 })
  expect(
    leavesOf(paint([twoNests], null).nodes)
      .map(({ text }) => text)
      .join(''),
  ).toBe(reader.points.text)
})

test('a claim of a crowd has no mark, but its text lies under the one line of the crowd', () => {
  const { nodes, crowded } = paint([twoNests], null)
  expect(crowded.size).toBeGreaterThan(0)
  const leaves = leavesOf(nodes)
  expect(leaves.flatMap(({ claims }) => claims).some(id => crowded.has(id))).toBe(false)
  const underCrowd = leaves.filter(({ claims }) => claims.includes(crowdId)).map(({ text }) => text)
  expect(underCrowd.join('').length).toBeGreaterThan(0)
})

test('the claim that is kept has its mark in any crowd', () => {
  const { crowded } = paint([twoNests], null)
  const [kept = ''] = crowded
  const painted = paint([twoNests], kept)
  expect(painted.crowded.has(kept)).toBe(false)
  expect(leavesOf(painted.nodes).some(({ claims }) => claims.includes(kept))).toBe(true)
})
