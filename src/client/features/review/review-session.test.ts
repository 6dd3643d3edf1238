import { expect, test } from 'vitest'
import type { Edit } from '../../../core/edit.ts'
import { addLayerReview, readLayerReviews } from '../../../core/layer-review.ts'
import type { Review } from '../../../core/review.ts'
import { rebaseReviews } from './review-session.ts'

const at = '2026-01-01T00:00:00.000Z'
const review: Review = {
  ...{ id: 'r', claim: 'c', layer: 'l', reviewer: 'me', verdict: 'agree' },
  ...{ created: at, modified: at },
}
const disputed: Review = { ...review, verdict: 'dispute', comment: 'No.' }
const edit = (change: Edit['change']): Edit => ({ id: 'e', at, by: 'me', article: 'a', change })

test('what waits is put on what is stored now, and is gone once it is there', () => {
  const waiting = [edit({ reviews: [{ id: 'r', before: null, after: disputed }] })]
  const onAnother = rebaseReviews({ reviews: [review], own: null, version: 0 }, waiting)
  expect(onAnother.edits[0]?.change.reviews).toEqual([{ id: 'r', before: review, after: disputed }])
  expect(onAnother.reviews.get('r')).toEqual(disputed)
  expect(rebaseReviews({ reviews: [disputed], own: null, version: 0 }, waiting).edits).toEqual([])
})

test('a verdict on a layer joins what the own layer says by now', () => {
  const own = { id: 'own', annotator: 'me', status: 'draft' } as const
  const after = addLayerReview({ ...own, id: 'fresh' }, { layer: 'l', verdict: 'accepted', at })
  const waiting = [edit({ layers: [{ id: 'fresh', before: null, after }] })]
  const stored = { ...own, extensions: { 'x-assay-note': 'Kept.' } }
  const { edits } = rebaseReviews({ reviews: [], own: stored, version: 3 }, waiting)
  expect(edits[0]?.change.layers).toEqual([
    { id: 'own', before: stored, after: addLayerReview(stored, { layer: 'l', verdict: 'accepted', at }) },
  ])
})

test('a verdict on a layer that was taken back stays so, whatever else the own layer says by now', () => {
  const own = { id: 'own', annotator: 'me', status: 'draft' } as const
  const given = addLayerReview(own, { layer: 'l', verdict: 'accepted', at })
  const waiting = [edit({ layers: [{ id: 'own', before: given, after: own }] })]
  const stored = {
    ...addLayerReview(given, { layer: 'k', verdict: 'returned', at }),
    status: 'submitted',
  } as const
  const { edits } = rebaseReviews({ reviews: [], own: stored, version: 3 }, waiting)
  const after = edits[0]?.change.layers?.[0]?.after
  expect(after?.status).toBe('submitted')
  expect(readLayerReviews(after ? [after] : [], 'l')).toEqual([])
  expect(readLayerReviews(after ? [after] : [], 'k')).toHaveLength(1)
})
