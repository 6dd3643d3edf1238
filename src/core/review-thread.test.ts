import { describe, expect, test } from 'vitest'
import type { Claim } from './claim.ts'
import type { Layer } from './layer.ts'
import { addLayerReview, readLayerReviews } from './layer-review.ts'
import type { Review } from './review.ts'
import { addAnswer, addToThread, readThread, stateOf } from './review-thread.ts'
import { isChangedSince, withReviewedClaim } from './reviewed-claim.ts'

const [t1, t2, t3] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z']
const layer: Layer = { id: 'l', annotator: 'ann', status: 'submitted' }
const review: Review = {
  ...{ id: 'r', claim: 'c', layer: 'l', reviewer: 'me', verdict: 'agree' },
  ...{ created: t1, modified: t1 },
}

describe('a thread', () => {
  test('holds what both said in order of time', () => {
    const answered = addAnswer(layer, { id: 'a', review: 'r', at: t2, text: 'Why?' })
    const of = addAnswer(answered, { id: 'x', review: 'another', at: t2, text: 'Elsewhere.' })
    const said = addToThread(addToThread(review, { id: 'b', at: t1, text: 'Hm.' }), {
      ...{ id: 'd', at: t3, does: 'resolved' },
    })
    const thread = readThread(said, of)
    expect(thread.map(({ id, from }) => [id, from])).toEqual([
      ['b', 'reviewer'],
      ['a', 'annotator'],
      ['d', 'reviewer'],
    ])
    expect(stateOf(thread)).toBe('resolved')
    expect(said.modified).toBe(t3)
  })
  test.each([
    [[], 'open'],
    [['accepted'], 'accepted'],
    [['declined', undefined], 'declined'],
    [['accepted', 'reopened'], 'open'],
    [['reopened', 'resolved'], 'resolved'],
  ] as const)('where %j was done is %s', (acts, state) => {
    const of = acts.reduce<Layer>(
      (now, does, at) =>
        addAnswer(now, { id: `${at}`, review: 'r', at: `2026-01-0${at + 1}`, ...(does && { does }) }),
      layer,
    )
    expect(stateOf(readThread(review, of))).toBe(state)
  })
  test('leaves out what is malformed', () => {
    const torn = { ...review, extensions: { 'x-assay-thread': ['no', { id: 1, at: t1 }] } }
    const of = { extensions: { 'x-assay-answers': { id: 'a' } } }
    expect(readThread(torn, of)).toEqual([])
  })
})

test('a claim is changed since its review once it says something else', () => {
  const claim: Pick<Claim, 'type' | 'fragments' | 'attributes'> = {
    ...{ type: 'quote', fragments: [{ start: 0, end: 4 }], attributes: { speaker: 'A' } },
  }
  const judged = withReviewedClaim(review, claim)
  expect(isChangedSince(review, claim)).toBe(false)
  expect(isChangedSince(judged, claim)).toBe(false)
  expect(isChangedSince(judged, { ...claim, type: 'forecast' })).toBe(true)
  expect(isChangedSince(judged, { ...claim, fragments: [{ start: 0, end: 5 }] })).toBe(true)
  expect(isChangedSince(judged, { ...claim, attributes: {} })).toBe(true)
})

test('verdicts on a layer are read in order of time from whoever gave them', () => {
  const mine = addLayerReview(
    addLayerReview({ ...layer, id: 'm', annotator: 'me' }, { layer: 'l', verdict: 'returned', at: t1 }),
    { layer: 'l', verdict: 'accepted', comment: 'Good.', at: t3 },
  )
  const other = addLayerReview(
    { ...layer, id: 'n', annotator: 'o' },
    { layer: 'l', verdict: 'accepted', at: t2 },
  )
  expect(
    readLayerReviews([mine, other, layer], 'l').map(({ reviewer, verdict }) => [reviewer, verdict]),
  ).toEqual([
    ['me', 'returned'],
    ['o', 'accepted'],
    ['me', 'accepted'],
  ])
  expect(readLayerReviews([mine], 'elsewhere')).toEqual([])
})
