import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, claimLength, compareClaims, compareText } from '../core/claim.ts'
import { overlaps, type Span } from '../core/span.ts'
import { arbitraryAnnotatedText } from '../testing/arbitrary-claims.ts'
import { createClaim } from '../testing/create-claim.ts'
import { parseClaims } from '../testing/parse-claims.ts'
import { checkProperty } from '../testing/property.ts'
import { type ClaimIndex, createClaimIndex, duplicateOf } from './claim-index.ts'
import { createReader } from './reader.ts'

/** Two paragraphs of four with two blank places before, between and after them. */
const paragraphs = [
  { start: 2, end: 6 },
  { start: 8, end: 12 },
]
const [before, first, both, between, second] = parseClaims([
  'f = ',
  'f   ==          ',
  'q    ========== ',
  'a       =       ',
  'f         ====  ',
])

function indexOf(...claims: (Claim | undefined)[]): ClaimIndex {
  return createClaimIndex(
    paragraphs,
    claims.filter(claim => claim !== undefined),
  )
}

describe('createClaimIndex', () => {
  test('finds claims by id, paragraph and place', () => {
    const index = indexOf(second, between, both, first, before)
    expect(index.size).toBe(5)
    expect(index.get('q')).toBe(both)
    expect(index.get('x')).toBeUndefined()
    expect(index.all()).toEqual([before, first, both, between, second])
    expect(index.touching(0)).toEqual([before, first, both, between])
    expect(index.touching(1)).toEqual([both, second])
    expect(index.touching(2)).toEqual([])
    expect(index.at(3)).toEqual([first, both])
    expect(index.at(6)).toEqual([between, both])
    expect(index.at(0)).toEqual([before])
    expect(index.at(1)).toEqual([])
  })

  test('every claim has a paragraph, white space that of the text before it', () => {
    const index = indexOf()
    expect([before, first, both, between, second].map(claim => claim && index.paragraphsOf(claim))).toEqual([
      [0],
      [0],
      [0, 1],
      [0],
      [1],
    ])
  })

  test('ranks claims in the order of the file, and one that is not in where it would stand', () => {
    const index = indexOf(second, first, both)
    const ranks = [before, first, both, second].map(claim => claim && index.rank(claim))
    expect(ranks).toEqual([1, 1, 2, 3])
  })

  test('of claims over one span the given order of types decides', () => {
    const claims = parseClaims(['q   ==', 'f   =='])
    const order = (type: string) => ['forecast', 'quote'].indexOf(type)
    expect(
      createClaimIndex(paragraphs, claims, order)
        .at(2)
        .map(claim => claim.id),
    ).toEqual(['f', 'q'])
    expect(
      createClaimIndex(paragraphs, claims, type => -order(type))
        .at(2)
        .map(claim => claim.id),
    ).toEqual(['q', 'f'])
  })

  test('keeps the list of a paragraph that a change leaves alone', () => {
    const index = indexOf(first, both)
    const [here, there] = [index.touching(0), index.touching(1)]
    if (first) index.put({ ...first, note: 'new' })
    expect(index.touching(1)).toBe(there)
    expect(index.touching(0)).not.toBe(here)
    expect(here).toEqual([first, both])
  })

  test('a text without paragraphs still holds claims', () => {
    const index = createClaimIndex([], [createClaim()])
    expect(index.all()).toHaveLength(1)
    expect(index.at(3)).toHaveLength(1)
    expect(index.paragraphsOf(createClaim())).toEqual([])
  })
})

test('duplicateOf finds the same text, type and layer under another id', () => {
  const claim = createClaim({ id: 'one', fragments: [{ start: 3, end: 5 }] })
  const index = indexOf(claim)
  expect(duplicateOf(index, claim)).toBeUndefined()
  expect(duplicateOf(index, { ...claim, id: 'two' })).toBe(claim)
  expect(duplicateOf(index, { ...claim, id: 'two', note: 'other' })).toBe(claim)
  expect(duplicateOf(index, { ...claim, id: 'two', type: 'quote' })).toBeUndefined()
  expect(duplicateOf(index, { ...claim, id: 'two', layer: 'other' })).toBeUndefined()
  expect(duplicateOf(index, { ...claim, id: 'two', fragments: [{ start: 3, end: 6 }] })).toBeUndefined()
})

type Step = { readonly kind: 'put' | 'move' | 'remove'; readonly which: number }

test('equals a search through all claims after any puts and removals', () => {
  const steps: fc.Arbitrary<readonly Step[]> = fc.array(
    fc.record({ kind: fc.constantFrom('put', 'move', 'remove'), which: fc.nat() }),
    { maxLength: 20 },
  )
  const property = fc.property(
    arbitraryAnnotatedText(10),
    fc.nat(),
    steps,
    ({ text, claims }, half, changes) => {
      const reader = createReader(text)
      const held = new Map(claims.slice(0, half % (claims.length + 1)).map(claim => [claim.id, claim]))
      const index = createClaimIndex(reader.paragraphs, [...held.values()])
      for (const step of changes) take(step, { index, held, claims })
      expectSame(index, held, reader.paragraphs, reader.points.length)
    },
  )
  checkProperty('claim index', property, { runs: 300 })
})

interface Subject {
  readonly index: ClaimIndex
  readonly held: Map<string, Claim>
  readonly claims: readonly Claim[]
}

function take({ kind, which }: Step, { index, held, claims }: Subject): void {
  const claim = claims[which % claims.length]
  const other = claims[(which + 1) % claims.length]
  if (!claim || !other) return
  if (kind === 'remove') {
    expect(index.remove(claim.id)).toBe(held.get(claim.id))
    held.delete(claim.id)
  } else {
    const next = kind === 'put' ? claim : { ...claim, fragments: other.fragments, type: other.type }
    index.put(next)
    held.set(claim.id, next)
  }
}

function expectSame(
  index: ClaimIndex,
  held: Map<string, Claim>,
  lines: readonly Span[],
  length: number,
): void {
  const sorted = [...held.values()].sort(compareClaims)
  expect(index.size).toBe(sorted.length)
  expect(index.all().every((claim, i) => claim === sorted[i])).toBe(true)
  expect(sorted.every(claim => index.get(claim.id) === claim)).toBe(true)
  const paragraphs = lines.map((_, i) => idsOf(index.touching(i)))
  expect(paragraphs).toEqual(
    lines.map((_, i) => idsOf(sorted.filter(claim => index.paragraphsOf(claim).includes(i)))),
  )
  // Fragments of white space alone count with a paragraph that they do not overlap.
  const over = lines.map(line =>
    idsOf(sorted.filter(claim => claim.fragments.some(part => overlaps(part, line)))),
  )
  expect(over.every((ids, i) => ids.every(id => paragraphs[i]?.includes(id)))).toBe(true)
  const offsets = Array.from({ length }, (_, offset) => offset)
  const innermostFirst = sorted.toSorted((a, b) => claimLength(a) - claimLength(b) || compareText(a.id, b.id))
  expect(offsets.map(offset => idsOf(index.at(offset)))).toEqual(
    offsets.map(offset => idsOf(innermostFirst.filter(claim => holds(claim, offset)))),
  )
}

function holds(claim: Claim, offset: number): boolean {
  return claim.fragments.some(({ start, end }) => start <= offset && offset < end)
}

function idsOf(claims: readonly Claim[]): string[] {
  return claims.map(claim => claim.id)
}
