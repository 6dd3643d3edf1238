import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../core/claim.ts'
import { claimExtent } from '../core/claim.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import { contains, type Span } from '../core/span.ts'
import { arbitraryClaims } from '../testing/arbitrary-claims.ts'
import { parseClaims } from '../testing/parse-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { laneClaims } from './lanes.ts'
import { nestSegments, type SegmentNode } from './segment-tree.ts'
import { type Segment, segmentParagraph } from './segments.ts'
import { createTypeOrder } from './type-order.ts'

const typeOrder = createTypeOrder(defaultCodebook)

/** A segment as its length and its covers, outermost first; `<` and `>` where the claim opens and closes. */
function present({ start, end, covers }: Segment): string {
  const marks = covers.map(({ claim, opens, closes }) => `${opens ? '<' : ''}${claim}${closes ? '>' : ''}`)
  return [end - start, ...marks].join(' ')
}

/** Nested marks as brackets; an angle where the claim opens or closes, a square where it goes on. */
function presentTree(nodes: readonly SegmentNode[]): string {
  return nodes
    .map(node => {
      if (node.kind === 'text') return '.'.repeat(node.end - node.start)
      const { cover, first, last, children } = node
      return `${first ? '<' : '['}${cover.claim}${presentTree(children)}${last ? '>' : ']'}`
    })
    .join('')
}

const drawings: [string, string[], string[], string][] = [
  ['plain text', [], ['10'], '..........'],
  ['one claim', ['f   ===   '], ['2', '3 <f>', '5'], '..<f...>.....'],
  ['nested', ['q ======', 'f   ==  '], ['2 <q', '2 q <f>', '2 q>', '4'], '<q..<f..>..>....'],
  ['starting together', ['q ======', 'f ===   '], ['3 <q <f>', '3 q>', '4'], '<q<f...>...>....'],
  ['ending together', ['q ======', 'f    ==='], ['3 <q', '3 q> <f>', '4'], '<q...<f...>>....'],
  [
    'crossing: the inner one is split',
    ['f ====  ', 'q   ===== '],
    ['2 <f', '2 <q f>', '3 q>', '3'],
    '<f..]<q[f..>...>...',
  ],
  ['in two parts', ['q ==  ==  '], ['2 <q', '2', '2 q>', '4'], '<q..]..[q..>....'],
  [
    'over the gap of another and its edges',
    ['q ==  ==', 'f  ===='],
    ['1 <q', '1 q <f', '2 f', '1 q f>', '1 q>', '4'],
    '<q.<f.]][f..][q[f.>.>....',
  ],
  ['running out of the paragraph', ['q       ========'], ['6', '4 <q'], '......<q....]'],
]

describe('segments of a paragraph of ten', () => {
  test.each(drawings)('%s', (_, drawing, segments, tree) => {
    const found = segmentParagraph({ start: 0, end: 10 }, parseClaims(drawing), { typeOrder })
    expect(found.map(present)).toEqual(segments)
    expect(presentTree(nestSegments(found))).toBe(tree)
  })

  test('a claim from an earlier paragraph neither opens nor, going on, closes', () => {
    const found = segmentParagraph({ start: 4, end: 8 }, parseClaims(['q ============']), { typeOrder })
    expect(found.map(present)).toEqual(['4 q'])
    expect(presentTree(nestSegments(found))).toBe('[q....]')
  })
})

const length = 40
const paragraphs: fc.Arbitrary<Span> = fc
  .uniqueArray(fc.integer({ min: 0, max: length }), { minLength: 2, maxLength: 2 })
  .map(([a = 0, b = 0]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('segments', () => {
  test('partition the paragraph and know every cover', () => {
    const property = fc.property(paragraphs, arbitraryClaims(length, 10), (paragraph, claims) => {
      const segments = segmentParagraph(paragraph, claims, { typeOrder })
      expect(segments[0]?.start).toBe(paragraph.start)
      expect(segments.at(-1)?.end).toBe(paragraph.end)
      for (const [i, segment] of segments.entries()) {
        expect(segment.end).toBeGreaterThan(segment.start)
        if (i > 0) expect(segments[i - 1]?.end).toBe(segment.start)
        expect(segment.covers).toEqual(coverByDefinition(segment, claims))
      }
    })
    checkProperty('segments', property, { runs: 500 })
  })

  test('nest into elements that flatten back', () => {
    const property = fc.property(paragraphs, arbitraryClaims(length, 10), (paragraph, claims) => {
      const segments = segmentParagraph(paragraph, claims, { typeOrder })
      const tree = nestSegments(segments)
      expect(flatten(tree, [])).toEqual(
        segments.map(({ start, end, covers }) => ({ start, end, marks: covers.map(nameOf) })),
      )
      for (const claim of claims) checkEnds(claim, paragraph, tree)
    })
    checkProperty('segment tree', property, { runs: 500 })
  })
})

function coverByDefinition(segment: Span, claims: readonly Claim[]) {
  const lanes = laneClaims(claims, typeOrder)
  return claims
    .flatMap(claim => {
      const fragment = claim.fragments.findIndex(part => contains(part, segment))
      if (fragment < 0) return []
      const extent = claimExtent(claim)
      return {
        claim: claim.id,
        type: claim.type,
        lane: lanes.get(claim.id) ?? -1,
        fragment,
        opens: segment.start === extent.start,
        closes: segment.end === extent.end,
      }
    })
    .sort((a, b) => b.lane - a.lane)
}

function nameOf({ claim, fragment }: { claim: string; fragment: number }): string {
  return `${claim} ${fragment}`
}

function flatten(
  nodes: readonly SegmentNode[],
  marks: readonly string[],
): (Span & { marks: readonly string[] })[] {
  return nodes.flatMap(node => {
    if (node.kind === 'text') return { start: node.start, end: node.end, marks }
    const leaves = flatten(node.children, [...marks, nameOf(node.cover)])
    expect([leaves[0]?.start, leaves.at(-1)?.end]).toEqual([node.start, node.end])
    return leaves
  })
}

/** A claim has one first piece where it begins in the paragraph, one last piece where it ends in it, else none. */
function checkEnds(claim: Claim, paragraph: Span, tree: readonly SegmentNode[]): void {
  const extent = claimExtent(claim)
  const pieces = piecesOf(tree).filter(({ cover }) => cover.claim === claim.id)
  const begins = paragraph.start <= extent.start && extent.start < paragraph.end
  const ends = paragraph.start < extent.end && extent.end <= paragraph.end
  expect(pieces.map(({ first }) => first)).toEqual(pieces.map((_, i) => begins && i === 0))
  expect(pieces.map(({ last }) => last)).toEqual(pieces.map((_, i) => ends && i === pieces.length - 1))
}

function piecesOf(nodes: readonly SegmentNode[]): Extract<SegmentNode, { kind: 'mark' }>[] {
  return nodes.flatMap(node => (node.kind === 'text' ? [] : [node, ...piecesOf(node.children)]))
}
