import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../../../testing/property.ts'
import { type BesideStart, chooseInitials, type DrawnLine } from './measure-beside.ts'

const start = (id: string, x: number, y: number): BesideStart => ({
  id: `urn:uuid:${id}`,
  type: 'quote',
  x,
  y,
  isLeftwards: false,
})
const ids = (starts: readonly BesideStart[]) => starts.map(({ id }) => id.slice('urn:uuid:'.length))

test.each<[string, readonly DrawnLine[], readonly string[]]>([
  ['nothing near it', [{ left: 0, right: 200, y: 40 }], ['a']],
  ['its own line', [{ left: 50, right: 200, y: 20 }], ['a']],
  ['a line nearer to the text', [{ left: 0, right: 200, y: 16 }], ['a']],
  ['a line further out, through it', [{ left: 0, right: 200, y: 24 }], []],
  ['a line further out that begins behind it', [{ left: 70, right: 200, y: 24 }], ['a']],
  ['a line further out that ends before it', [{ left: 0, right: 50, y: 24 }], ['a']],
  ['the line below the next line of text', [{ left: 0, right: 200, y: 54 }], ['a']],
])('initials and %s', (_, lines, expected) => {
  expect(ids(chooseInitials([start('a', 50, 20)], lines))).toEqual(expected)
})

test('of two too near to each other the one nearer to the text stays', () => {
  expect(ids(chooseInitials([start('b', 52, 24), start('a', 50, 20)], []))).toEqual(['a'])
  expect(ids(chooseInitials([start('b', 80, 20), start('a', 50, 20)], []))).toEqual(['a', 'b'])
})

test('text that runs to the left has them at its right end', () => {
  const leftwards = { ...start('a', 50, 20), isLeftwards: true }
  expect(chooseInitials([leftwards], [{ left: 52, right: 90, y: 24 }])).toEqual([leftwards])
  expect(chooseInitials([leftwards], [{ left: 0, right: 45, y: 24 }])).toEqual([])
})

test('the order in which lines come changes nothing', () => {
  const some = fc.uniqueArray(fc.record({ x: fc.integer({ min: 0, max: 80 }), lane: fc.nat(4) }), {
    maxLength: 8,
    selector: ({ x, lane }) => `${x} ${lane}`,
  })
  checkProperty(
    'choose initials',
    fc.property(some, fc.array(fc.nat()), (places, keys) => {
      const starts = places.map(({ x, lane }, at) => start(String(at), x, lane * 4))
      const lines = places.map(({ x, lane }) => ({ left: x, right: x + 30, y: lane * 4 }))
      const shuffle = <T>(all: readonly T[]) =>
        all.map((each, at) => ({ each, key: keys[at] ?? -at })).toSorted((a, b) => a.key - b.key)
      const shuffled = chooseInitials(
        shuffle(starts).map(({ each }) => each),
        shuffle(lines).map(({ each }) => each),
      )
      expect(shuffled).toEqual(chooseInitials(starts, lines))
    }),
  )
})
