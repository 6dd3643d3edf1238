import { expect, test } from 'vitest'
import type { Claim } from '../../../core/claim.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { createClaimIndex } from '../../../text/claim-index.ts'
import { remove, tag } from './actions.ts'
import { lookAtOffset, setBesideLayers } from './beside.ts'
import type { BesideLayer } from './beside-layer.ts'
import { focusClaim, neighbour } from './focus.ts'
import type { OpenArticle } from './open-article.ts'

const text = 'one two three\nfour five six\nseven eight'

const claim = (id: string, start: number, end: number, type = 'forecast'): Claim =>
  createClaim({ id, type, layer: id.slice(0, 3), fragments: [{ start, end }] })

function layer(open: OpenArticle, id: string, ...claims: readonly Claim[]): BesideLayer {
  return {
    id,
    annotator: { id: `${id} person`, name: id },
    index: createClaimIndex(open.reader.paragraphs, claims),
  }
}

function openWithBen() {
  const { open } = createTestReading(text, [claim('own 1', 0, 7), claim('own 2', 0, 3)])
  const ben = layer(
    open,
    'ben',
    claim('ben 1', 4, 13),
    claim('ben 2', 14, 27),
    claim('ben 3', 19, 23, 'quote'),
  )
  setBesideLayers(open, [ben])
  return { open, ben }
}

test('lines of other layers lie outside of one’s own lanes, each layer outside of the one before', () => {
  const { open, ben } = openWithBen()
  expect(open.paint.read(0).lanes).toBe(3)
  expect(open.paint.read(1).lanes).toBe(2)
  setBesideLayers(open, [ben, layer(open, 'cleo', claim('cle 1', 14, 18))])
  expect(open.paint.read(1).lanes).toBe(3)
  setBesideLayers(open, [])
  expect([0, 1, 2].map(at => open.paint.read(at).lanes)).toEqual([2, 0, 0])
})

test('an edit of one’s own repaints its paragraph alone', () => {
  const { open } = openWithBen()
  const before = [0, 1, 2].map(open.paint.read)
  const told: number[] = []
  for (const at of [0, 1, 2]) open.paint.subscribe(at)(() => told.push(at))
  const result = tag(open, 'quote', { start: 14, end: 18 })
  expect(new Set(told)).toEqual(new Set([1]))
  expect(open.paint.read(0)).toBe(before[0])
  expect(open.paint.read(2)).toBe(before[2])
  if (result.outcome !== 'tagged') throw new Error(result.outcome)
  remove(open, result.claim)
  expect(new Set(told)).toEqual(new Set([1]))
  expect(open.paint.read(1)).toEqual(before[1])
})

test('clicks go from the shortest of theirs outwards, and give way to a claim of one’s own', () => {
  const { open } = openWithBen()
  const seen = [1, 2, 3].map(() => {
    lookAtOffset(open, 20)
    return open.store.getState().looked
  })
  expect(seen).toEqual(['ben 3', 'ben 2', 'ben 3'])
  expect(open.paint.read(1).looked).toBe('ben 3')
  focusClaim(open, open.index.get('own 1') ?? null)
  expect(open.store.getState().looked).toBeNull()
  lookAtOffset(open, 20)
  expect(open.store.getState()).toMatchObject({ focused: null, looked: 'ben 3' })
})

test('what goes is no longer looked at, and is never the next claim', () => {
  const { open } = openWithBen()
  lookAtOffset(open, 20)
  setBesideLayers(open, [])
  expect(open.store.getState().looked).toBeNull()
  expect(neighbour(open, 1, 14)).toBeUndefined()
})
