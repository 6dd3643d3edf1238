import { expect, test, vi } from 'vitest'
import { isSame } from '../../../core/json.ts'
import type { Proposal, Review } from '../../../core/review.ts'
import { readThread, stateOf } from '../../../core/review-thread.ts'
import { createClaim, testTime } from '../../../testing/create-claim.ts'
import { createId } from '../../../testing/create-id.ts'
import { testLayer } from '../../../testing/create-layer.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { acceptVerdict, answerVerdict } from './accept-verdict.ts'
import { change, putLayer, redo, undo } from './actions.ts'
import { findOpenVerdicts, verdictsOf } from './verdicts.ts'

const text = 'Russia will fight a long time.\n\nIt may announce a mobilization.\n'
const claim = createClaim({ fragments: [{ start: 0, end: 29 }], attributes: { speaker: 'Ana' } })

function createReview(proposal?: Proposal, fields: Partial<Review> = {}): Review {
  return {
    ...{ id: createId(7), layer: testLayer, reviewer: createId(8), created: testTime, modified: testTime },
    ...{ verdict: proposal ? 'fix' : 'agree', claim: claim.id },
    ...(proposal && { proposal }),
    ...fields,
  }
}

test('accepting changes the claim as proposed and says so in one edit, which undo takes back', () => {
  const { open, sent } = createTestReading(text, [claim])
  const review = createReview({ fragments: [{ start: 0, end: 17 }], attributes: { basis: 'prediction' } })
  const before = open.layer
  expect(acceptVerdict(open, review).outcome).toBe('changed')
  const accepted = open.index.get(claim.id)
  expect(accepted?.fragments).toEqual([{ start: 0, end: 17 }])
  expect(accepted?.attributes).toEqual({ speaker: 'Ana', basis: 'prediction' })
  expect(sent).toHaveLength(1)
  expect(stateOf(readThread(review, open.layer))).toBe('accepted')
  expect(undo(open).outcome).toBe('done')
  expect(open.index.get(claim.id)).toEqual(claim)
  expect(isSame(open.layer, before)).toBe(true)
  expect(redo(open).outcome).toBe('done')
  expect(open.index.get(claim.id)).toEqual(accepted)
  expect(stateOf(readThread(review, open.layer))).toBe('accepted')
})

test('accepting clears what the proposal would leave without a value', () => {
  const { open } = createTestReading(text, [claim])
  acceptVerdict(open, createReview({ extensions: { 'x-assay-cleared': ['speaker'] } }))
  expect(open.index.get(claim.id)?.attributes).toEqual({})
  undo(open)
  expect(open.index.get(claim.id)).toEqual(claim)
})

test('accepting what was missed adds it, and once only', () => {
  const { open } = createTestReading(text, [claim])
  const { claim: _, ...missed } = createReview(
    { type: 'assessment', fragments: [{ start: 31, end: 40 }], attributes: {} },
    { verdict: 'missed' },
  )
  expect(acceptVerdict(open, missed).outcome).toBe('added')
  expect(open.index.size).toBe(2)
  expect(acceptVerdict(open, missed).outcome).toBe('duplicate')
  expect(open.index.size).toBe(2)
})

test('nothing is accepted of a claim that is gone, or while reading only', () => {
  const { open, sent } = createTestReading(text, [claim])
  expect(acceptVerdict(open, createReview({}, { claim: createId(9) })).outcome).toBe('gone')
  open.store.setState({ writer: 'colleague' })
  expect(acceptVerdict(open, createReview({ type: 'quote' })).outcome).toBe('nothing')
  expect(sent).toEqual([])
})

test('a change takes submitted tags back to a draft, and undo submits them again', () => {
  const { open } = createTestReading(text, [claim])
  putLayer(open, { ...open.layer, status: 'submitted' })
  change(open, claim, { note: 'later' })
  expect(open.layer.status).toBe('draft')
  undo(open)
  expect(open.layer.status).toBe('submitted')
  undo(open)
  expect(open.store.getState().status).toBe('draft')
})

test('verdicts are open until answered by an act; a plain agreement never is', () => {
  vi.useFakeTimers()
  const { open } = createTestReading(text, [claim])
  const review = createReview(undefined, { verdict: 'dispute', comment: 'No claim.' })
  verdictsOf(open).setState({ reviews: [review, createReview(undefined, { id: createId(6) })] })
  expect(findOpenVerdicts(open)).toEqual([review])
  answerVerdict(open, review, { text: 'Why?' })
  expect(findOpenVerdicts(open)).toEqual([review])
  answerVerdict(open, review, { does: 'resolved' })
  expect(findOpenVerdicts(open)).toEqual([])
  vi.advanceTimersByTime(1)
  answerVerdict(open, review, { does: 'reopened' })
  expect(findOpenVerdicts(open)).toEqual([review])
  vi.useRealTimers()
})
