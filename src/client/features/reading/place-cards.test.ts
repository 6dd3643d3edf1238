import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../../../testing/property.ts'
import { chooseForCards, placeCards, placeCardsAround } from './place-cards.ts'

const wishes = fc
  .array(fc.record({ want: fc.integer({ min: 0, max: 5_000 }), height: fc.integer({ min: 20, max: 200 }) }), {
    maxLength: 40,
  })
  .map(list => list.toSorted((a, b) => a.want - b.want))

test.each([
  ['apart, each where it wants', [10, 100], [10, 100]],
  ['two on one line share the push', [100, 100], [75, 125]],
  ['nothing above the top', [0, 0], [8, 58]],
])('%s', (_, wants, tops) => {
  expect(
    placeCards(
      wants.map(want => ({ want, height: 50 })),
      8,
    ),
  ).toEqual(tops)
})

test('cards never overlap', () => {
  checkProperty(
    'cards never overlap',
    fc.property(wishes, fc.nat(39), (list, held) => {
      for (const tops of [placeCards(list, 8), placeCardsAround(list, held, 8)]) {
        for (const [at, wish] of list.entries()) {
          const next = tops[at + 1]
          const top = tops[at]
          if (next !== undefined && top !== undefined)
            expect(next - top).toBeGreaterThanOrEqual(wish.height - 1e-6)
        }
      }
    }),
  )
})

test('the held card stays where it wants to be', () => {
  const list = [90, 100, 110].map(want => ({ want, height: 50 }))
  expect(placeCardsAround(list, 1, 0)).toEqual([50, 100, 150])
})

test('of many claims in one stretch as many as can have cards are chosen, evenly, and the kept one', () => {
  const many = Array.from({ length: 100 }, (_, i) => ({ id: `c${i}`, y: 100 + i / 2 }))
  const alone = { id: 'alone', y: 900 }
  const chosen = chooseForCards([...many, alone], 'c50').map(({ id }) => id)
  expect(chosen).toHaveLength(17)
  expect(chosen.slice(0, 4)).toEqual(['c0', 'c7', 'c13', 'c19'])
  expect(chosen.at(-1)).toBe('alone')
  expect(chooseForCards(many, 'c1').map(({ id }) => id)).toContain('c1')
  expect(chooseForCards(many.slice(0, 16), null)).toHaveLength(16)
})
