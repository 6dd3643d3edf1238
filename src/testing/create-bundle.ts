import type { Bundle } from '../core/bundle.ts'
import type { Claim } from '../core/claim.ts'
import type { Review } from '../core/review.ts'
import { createArticle } from './create-article.ts'
import { createClaim, testTime } from './create-claim.ts'
import { createId } from './create-id.ts'
import { createLayer, testLayer } from './create-layer.ts'
import { createPerson } from './create-person.ts'

/** Sixty-five code points, one of them astral. */
const text = 'Russia will fight 😀 a long time, said the analyst, “never” to win'

const reviewed = { layer: testLayer, reviewer: createId(0xa2), created: testTime, modified: testTime }

const claims: readonly Claim[] = [
  createClaim({
    id: createId(1),
    fragments: [{ start: 0, end: 31 }],
    attributes: { speaker: 'The analyst', modality: 'categorical' },
    note: 'A note.',
  }),
  createClaim({
    id: createId(2),
    type: 'quote',
    fragments: [
      { start: 20, end: 31 },
      { start: 52, end: 57 },
    ],
    attributes: { speaker: 'The analyst', marks: 'broken' },
    origin: { kind: 'suggested', rule: 'marks', score: 0.75, edited: true },
  }),
  createClaim({
    id: createId(3),
    type: 'assessment',
    fragments: [{ start: 0, end: 6 }],
    origin: { kind: 'imported', format: 'brat', file: 'a.ann', id: 'T1' },
  }),
]

const reviews: readonly Review[] = [
  { ...reviewed, id: createId(0xf1), claim: createId(1), verdict: 'agree' },
  {
    ...reviewed,
    id: createId(0xf2),
    claim: createId(2),
    verdict: 'fix',
    proposal: { type: 'assessment', fragments: [], attributes: {} },
    comment: 'Whose words?',
  },
  {
    ...reviewed,
    id: createId(0xf3),
    claim: createId(3),
    verdict: 'dispute',
    comment: 'A name is no claim.',
  },
  {
    ...reviewed,
    id: createId(0xf4),
    verdict: 'missed',
    proposal: {
      type: 'forecast',
      fragments: [{ start: 52, end: 64 }],
      attributes: { polarity: 'will-not-happen' },
    },
  },
]

/**
 * One article with two people, a layer, two claims (the second in two parts) and a review of each verdict. Every
 * optional key is there once, so that tests find one of everything in it.
 */
export function createBundle(fields: Partial<Bundle> = {}): Bundle {
  return {
    article: createArticle(text, {
      title: 'A long fight',
      language: 'en',
      url: 'https://example.org/fight',
      publisher: 'Example',
      author: 'Nobody',
      publishedOn: '2022-09-21',
    }),
    text,
    people: [createPerson(), createPerson({ id: createId(0xa2), name: 'Ben' })],
    layers: [createLayer({ status: 'submitted' })],
    claims,
    reviews,
    ...fields,
  }
}
