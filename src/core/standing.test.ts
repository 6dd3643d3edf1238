import { expect, test } from 'vitest'
import { createLayer } from '../testing/create-layer.ts'
import type { LayerStatus } from './layer.ts'
import { type LayerReview, standingOf, submitLayer } from './layer-review.ts'

const draft = createLayer({ status: 'draft' })
const handedOn = submitLayer(draft, '2026-02-02T00:00:00.000Z')
const review = (verdict: LayerReview['verdict'], day: number): LayerReview => ({
  ...{ layer: draft.id, verdict, at: `2026-02-0${day}T00:00:00.000Z` },
})

test.each<[string, typeof draft, LayerReview[], LayerStatus]>([
  ['a draft is one, whatever was said of it', draft, [review('accepted', 3)], 'draft'],
  ['handed on, it waits for a verdict', handedOn, [], 'submitted'],
  ['it is returned by a reviewer', handedOn, [review('returned', 3)], 'returned'],
  ['the last verdict counts', handedOn, [review('returned', 3), review('accepted', 4)], 'accepted'],
  ['handed on anew, a verdict of before no longer counts', handedOn, [review('returned', 1)], 'submitted'],
  [
    'a verdict on another layer does not count',
    handedOn,
    [{ ...review('returned', 3), layer: 'x' }],
    'submitted',
  ],
  [
    'without a time of handing on, any verdict counts',
    { ...draft, status: 'submitted' },
    [review('accepted', 1)],
    'accepted',
  ],
])('%s', (_, layer, reviews, standing) => {
  expect(standingOf(layer, reviews)).toBe(standing)
})
