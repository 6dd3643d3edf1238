import { expect, test } from 'vitest'
import { parseReviewSearch, turn } from './review-search.ts'

test('what makes no sense in an address is left out', () => {
  expect(parseReviewSearch({ layer: 'a', mine: true, left: 'yes', more: 1 })).toEqual({
    layer: 'a',
    mine: true,
  })
  expect(parseReviewSearch({ layer: '', mine: 1 })).toEqual({})
})

test('a switch is turned over and back, and nothing else with it', () => {
  const on = turn({ layer: 'a', left: true }, 'mine')
  expect(on).toEqual({ layer: 'a', left: true, mine: true })
  expect(turn(on, 'mine')).toEqual({ layer: 'a', left: true })
})
