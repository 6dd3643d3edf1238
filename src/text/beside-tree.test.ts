import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCodebook } from '../core/default-codebook.ts'
import { contains, type Span } from '../core/span.ts'
import { arbitraryClaims } from '../testing/arbitrary-claims.ts'
import { parseClaims } from '../testing/parse-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { layBeside, type PaintNode } from './beside-tree.ts'
import { nestSegments } from './segment-tree.ts'
import { type Segment, segmentParagraph } from './segments.ts'
import { createTypeOrder } from './type-order.ts'

const typeOrder = createTypeOrder(defaultCodebook)
const cut = (length: number, drawing: readonly string[]) =>
  segmentParagraph({ start: 0, end: length }, parseClaims(drawing), { typeOrder })

/** Own marks in square brackets, those of other layers in round ones; `<` where the claim opens. */
function present(nodes: readonly PaintNode[]): string {
  return nodes
    .map(node => {
      if (node.kind === 'text') return '.'.repeat(node.end - node.start)
      const [left, right] = node.kind === 'mark' ? ['[', ']'] : ['(', ')']
      return `${node.first ? '<' : ''}${left}${node.cover.claim}${present(node.children)}${right}`
    })
    .join('')
}

const drawings: [string, string[], string[], string][] = [
  ['nothing beside', ['f ===   '], [], '<[f...]...'],
  ['beside plain text', [], ['q  ==   '], '.<(q..)...'],
  ['within a mark', ['f ==== '], ['q  ==  '], '<[f.<(q..).]..'],
  ['around a mark', ['f  ==  '], ['q ==== '], '<(q.)<[f(q..)](q.)..'],
  ['crossing a mark', ['f === '], ['q  ==='], '<[f.<(q..)](q.)..'],
  ['nested', [], ['q ====', 'f  == '], '<(q.<(f..).)..'],
]

test.each(drawings)('%s', (_, own, other, tree) => {
  const nodes = layBeside(nestSegments(cut(6, own)), cut(6, other))
  expect(present(nodes)).toBe(tree)
})

const length = 30

test('texts stay gap-free, own marks whole, and every text is under just the claims over it', () => {
  const claims = arbitraryClaims(length, 6)
  const property = fc.property(claims, claims, claims, (own, ...others) => {
    const paragraph = { start: 0, end: length }
    const segments = (layer: typeof own) => segmentParagraph(paragraph, layer, { typeOrder })
    const before = nestSegments(segments(own))
    const after = others.reduce<readonly PaintNode[]>(
      (nodes, each) => layBeside(nodes, segments(each)),
      before,
    )
    expect(listOwn(after)).toEqual(listOwn(before))
    const leaves = flatten(after, [])
    expect(leaves[0]?.start).toBe(0)
    expect(leaves.at(-1)?.end).toBe(length)
    for (const [i, leaf] of leaves.entries()) {
      if (i > 0) expect(leaf.start).toBe(leaves[i - 1]?.end)
      const over = [own, ...others].flatMap(layer => coversOf(segments(layer), leaf))
      expect(leaf.claims.toSorted()).toEqual(over.sort())
    }
  })
  checkProperty('beside tree', property, { runs: 300 })
})

test('a claim of another layer begins once', () => {
  const property = fc.property(arbitraryClaims(length, 6), arbitraryClaims(length, 6), (own, other) => {
    const cutAll = (layer: typeof own) => segmentParagraph({ start: 0, end: length }, layer, { typeOrder })
    const nodes = layBeside(nestSegments(cutAll(own)), cutAll(other))
    const first = listBeside(nodes).filter(node => node.first)
    expect(first.map(node => node.cover.claim).sort()).toEqual(other.map(claim => claim.id).sort())
  })
  checkProperty('beginnings beside', property, { runs: 300 })
})

function coversOf(segments: readonly Segment[], span: Span): string[] {
  return segments.find(segment => contains(segment, span))?.covers.map(cover => cover.claim) ?? ['split']
}

function flatten(
  nodes: readonly PaintNode[],
  claims: readonly string[],
): (Span & { claims: readonly string[] })[] {
  return nodes.flatMap(node => {
    if (node.kind === 'text') return { start: node.start, end: node.end, claims }
    return flatten(node.children, [...claims, node.cover.claim])
  })
}

function listOwn(nodes: readonly PaintNode[]): (Span & { claim: string })[] {
  return nodes.flatMap(node => {
    if (node.kind !== 'mark') return []
    return [{ start: node.start, end: node.end, claim: node.cover.claim }, ...listOwn(node.children)]
  })
}

function listBeside(nodes: readonly PaintNode[]): Extract<PaintNode, { kind: 'beside' }>[] {
  return nodes.flatMap(node => {
    if (node.kind === 'text') return []
    return [...(node.kind === 'beside' ? [node] : []), ...listBeside(node.children)]
  })
}
