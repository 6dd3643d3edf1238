import { expect, test } from 'vitest'
import { createFoundItem } from '../../../../testing/create-found-item.ts'
import {
  beginDecisions,
  countDecisions,
  decideAll,
  isWordForWord,
  listAlike,
  nextOpen,
  takePlace,
} from './decisions.ts'
import { listPlaces } from './list-places.ts'
import { orderItems } from './order-items.ts'

const items = [
  createFoundItem('exact', { id: 'a' }),
  createFoundItem('changed', { id: 'b', score: 0.97 }),
  createFoundItem('changed', { id: 'c', score: 0.8 }),
  createFoundItem('ambiguous', { id: 'd' }),
  createFoundItem('orphan', { id: 'e' }),
  createFoundItem('moved', { id: 'f' }),
]
const begun = beginDecisions(items, new Set())

test('what fits word for word is placed, and nothing else before a person says so', () => {
  expect([...begun.keys()]).toEqual(['a', 'f'])
  expect(countDecisions(items, begun)).toEqual({ placed: 2, aside: 4, out: 0, here: 0, open: 4 })
})

test('those above 95 per cent are placed at once, and those alone', () => {
  const alike = listAlike(items, begun)
  expect(alike.map(({ id }) => id)).toEqual(['b'])
  const decided = decideAll(begun, alike, item => takePlace(item, 0))
  expect(decided.get('b')).toEqual({ kind: 'place', spans: items[1]?.fragments, option: 0 })
  expect(listAlike(items, decided)).toEqual([])
  expect(begun.has('b')).toBe(false)
})

test('the next open one is the one after, from the start again after the last', () => {
  expect(nextOpen(items, begun, 'b')?.id).toBe('c')
  expect(nextOpen(items, begun, 'e')?.id).toBe('b')
  const all = decideAll(begun, items, () => ({ kind: 'out' }))
  expect(nextOpen(items, all, 'b')).toBeNull()
})

test('a number that no place has decides nothing', () => {
  const [, , , twice, gone] = items
  if (!twice || !gone) throw new Error('expected items')
  expect(takePlace(twice, 1)).toMatchObject({ option: 1, spans: [{ start: 40, end: 44 }] })
  expect(takePlace(twice, 2)).toBeNull()
  expect(takePlace(gone, 0)).toBeNull()
})

test('those that need a person come first, then the least alike, and what fits by itself', () => {
  const { pressing, settled } = orderItems(items)
  expect(pressing.map(({ id }) => id)).toEqual(['d', 'e', 'c', 'b'])
  expect(settled.map(({ id }) => id)).toEqual(['a', 'f'])
  expect(settled.every(isWordForWord)).toBe(true)
})

test('of a claim in parts every way to place them is offered, those in their order first', () => {
  const part = (...starts: number[]) =>
    starts.map(start => ({ start, end: start + 4, exact: 'word', score: 1 - start / 1000 }))
  const candidates = [part(10, 50), part(30)]
  const item = createFoundItem('ambiguous', { candidates })
  expect(listPlaces(item)).toEqual([
    [
      { start: 10, end: 14 },
      { start: 30, end: 34 },
    ],
    [
      { start: 30, end: 34 },
      { start: 50, end: 54 },
    ],
  ])
  const many = createFoundItem('ambiguous', {
    candidates: [part(...Array.from({ length: 40 }, (_, i) => i * 5))],
  })
  expect(listPlaces(many)).toHaveLength(9)
  const gone = createFoundItem('orphan', { candidates: [[], part(30)] })
  expect(listPlaces(gone)).toEqual([[{ start: 30, end: 34 }]])
})
