import { expect, test } from 'vitest'
import type { Claim } from '../../core/claim.ts'
import type { Edit } from '../../core/edit.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { giveUp, moveToLayer, rebase, settle } from './rebase.ts'

function claim(id: string, note = ''): Claim {
  return createClaim({ id, note })
}

const of = (claims: readonly Claim[]) => ({ layer: null, claims })

function edit(id: string, before: Claim | null, after: Claim | null): Edit {
  const claims = [{ id: before?.id ?? after?.id ?? '', before, after }]
  return createEdit({ id, change: { claims } })
}

test('edits of other claims go on top of what was changed elsewhere', () => {
  const { claims, conflicts } = rebase(of([claim('a', 'theirs')]), [edit('1', null, claim('b'))])
  expect(conflicts).toEqual([])
  expect([...claims.values()]).toEqual([claim('a', 'theirs'), claim('b')])
})

test('a claim changed on both sides is a conflict with both versions', () => {
  const waiting = [
    edit('1', claim('a'), claim('a', 'mine')),
    edit('2', claim('a', 'mine'), claim('a', 'mine 2')),
  ]
  const { conflicts } = rebase(of([claim('a', 'theirs')]), waiting)
  expect(conflicts).toEqual([{ id: 'a', yours: claim('a', 'mine 2'), current: claim('a', 'theirs') }])
})

test('a claim deleted elsewhere and changed here is a conflict', () => {
  const { conflicts } = rebase(of([]), [edit('1', claim('a'), claim('a', 'mine'))])
  expect(conflicts).toEqual([{ id: 'a', yours: claim('a', 'mine'), current: null }])
})

test('keeping mine rewrites the edits so that they fit', () => {
  const waiting = [
    edit('1', claim('a'), claim('a', 'mine')),
    edit('2', claim('a', 'mine'), claim('a', 'mine 2')),
  ]
  const stored = [claim('a', 'theirs')]
  const settled = settle(of(stored), waiting, 'yours')
  expect(rebase(of(stored), settled)).toMatchObject({
    claims: new Map([['a', claim('a', 'mine 2')]]),
    conflicts: [],
  })
})

test('keeping theirs drops only the torn claim', () => {
  const waiting = [edit('1', claim('a'), claim('a', 'mine')), edit('2', null, claim('b'))]
  const stored = [claim('a', 'theirs')]
  const settled = settle(of(stored), waiting, 'current')
  expect(settled.map(each => each.id)).toEqual(['2'])
  expect(rebase(of(stored), settled).conflicts).toEqual([])
})

test('a deletion here of what was deleted elsewhere settles to nothing', () => {
  expect(settle(of([]), [edit('1', claim('a'), null)], 'yours')).toEqual([])
})

test('edits that waited for a layer of their own move into the one made elsewhere', () => {
  const layer = createLayer({ id: 'mine' })
  const first = createEdit({
    change: {
      layers: [{ id: 'mine', before: null, after: layer }],
      claims: [{ id: 'a', before: null, after: { ...claim('a'), layer: 'mine' } }],
    },
  })
  const moved = moveToLayer(first, createLayer({ id: 'theirs' }))
  expect(moved.change).toEqual({
    claims: [{ id: 'a', before: null, after: { ...claim('a'), layer: 'theirs' } }],
  })
  expect(moved.id).toBe(first.id)
})

const ids = (edits: readonly Edit[]) => edits.map(each => each.id)

test('giving up a refused edit leaves the others, and only what was built on it goes too', () => {
  const waiting = [
    edit('1', claim('a'), claim('a', 'refused')),
    edit('2', null, claim('b')),
    edit('3', claim('a', 'refused'), claim('a', 'more')),
    edit('4', claim('b'), claim('b', 'noted')),
  ]
  const left = giveUp(of([claim('a')]), waiting, '1')
  expect(ids(left)).toEqual(['2', '4'])
  expect(rebase(of([claim('a')]), left).conflicts).toEqual([])
})

test('what fits again after the refused edit and its undo stays; what does it again goes with it', () => {
  const refused = edit('1', claim('a'), claim('a', 'refused'))
  const undone = { ...edit('2', claim('a', 'refused'), claim('a')), undoes: '1' }
  const redone = { ...edit('3', claim('a'), claim('a', 'refused')), redoes: '2' }
  expect(ids(giveUp(of([claim('a')]), [refused, undone, redone], '1'))).toEqual([])
  const fresh = edit('4', claim('a'), claim('a', 'other'))
  expect(ids(giveUp(of([claim('a')]), [refused, undone, fresh], '1'))).toEqual(['4'])
})

test('the layer that the refused edit was to make is made by the next', () => {
  const layers = [{ id: 'mine', before: null, after: createLayer({ id: 'mine' }) }]
  const first = edit('1', null, claim('a'))
  const second = edit('2', null, claim('b'))
  const waiting = [{ ...first, change: { layers, ...first.change } }, second]
  expect(giveUp(of([]), waiting, '1')).toEqual([{ ...second, change: { layers, ...second.change } }])
})

test('what was changed elsewhere too is not given up with the refused edit', () => {
  const waiting = [
    edit('1', null, claim('b')),
    edit('2', claim('a'), claim('a', 'mine')),
    edit('3', claim('a', 'mine'), claim('a', 'mine 2')),
  ]
  const left = giveUp(of([claim('a', 'theirs')]), waiting, '1')
  expect(ids(left)).toEqual(['2', '3'])
  expect(rebase(of([claim('a', 'theirs')]), left).conflicts).toHaveLength(1)
})
