import { beforeEach, expect, test } from 'vitest'
import type { LayerAnswer, ReviewsAnswer } from '../../api/schemas.ts'
import type { Layer } from '../../core/layer.ts'
import type { Review } from '../../core/review.ts'
import { presentAssayFile } from '../../formats/present-assay-file.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import {
  adds,
  alters,
  createTestArticle,
  type TestArticle,
  testText,
} from '../testing/create-test-article.ts'

const claim = createClaim({ fragments: [{ start: 0, end: 6 }] })
const theirs: Layer = createLayer({ status: 'submitted' })
const own: Layer = { id: 'layer', annotator: '', status: 'draft' }
let app: TestArticle

beforeEach(async () => {
  app = await createTestArticle()
  const file = presentAssayFile(
    {
      ...{ article: createArticle(testText), text: testText, people: [createPerson({ name: 'Bo' })] },
      ...{ layers: [theirs], claims: [claim], reviews: [] },
    },
    { generator: 'assay 0.0.0' },
  )
  const body = new FormData()
  body.append('file', new File([file], 'bo.assay.json'))
  body.append('request', JSON.stringify({ id: 'import', replace: [] }))
  expect((await app.request('/api/imports', { method: 'POST', body })).status).toBe(200)
})

const review = (fields: Partial<Review> = {}): Review => ({
  ...{ id: 'r1', layer: theirs.id, claim: claim.id, reviewer: app.owner, verdict: 'agree' },
  ...{ created: '2026-01-02T00:00:00.000Z', modified: '2026-01-02T00:00:00.000Z' },
  ...fields,
})
const readReviews = () => app.json<ReviewsAnswer>('/api/articles/article/reviews')
const readTheirs = () =>
  app.json<LayerAnswer>(`/api/articles/article/layers/${encodeURIComponent(theirs.id)}`)

test('a reviewer writes, alters and takes back a review, and the layer stays as it is', async () => {
  const before = await readTheirs()
  const made = review()
  expect((await app.edit({ reviews: [adds(made)] }, {})).status).toBe(200)
  expect(await readReviews()).toEqual({ reviews: [made] })
  const change = alters(made, { verdict: 'dispute', comment: 'Not a claim.' })
  expect((await app.edit({ reviews: [change] }, {})).status).toBe(200)
  expect((await app.edit({ reviews: [change] }, {})).status).toBe(409)
  expect(await readTheirs()).toEqual(before)
  expect((await app.edit({ reviews: [{ ...change, before: change.after, after: null }] }, {})).status).toBe(
    200,
  )
  expect(await readReviews()).toEqual({ reviews: [] })
})

test('nobody writes another’s review', async () => {
  const foreign = review({ reviewer: theirs.annotator })
  expect((await app.edit({ reviews: [adds(foreign)] }, {})).status).toBe(403)
})

test.each<[string, Partial<Review>, readonly string[]]>([
  ['a claim that is not here', { claim: 'none' }, ['.claim']],
  ['a layer that is not here', { layer: 'none' }, ['.layer', '.layer']],
  ['no proposal', { verdict: 'fix' }, ['.proposal']],
  ['no reason', { verdict: 'dispute' }, ['.comment']],
  ['a local time', { modified: '2026-01-02T00:00:00+02:00' }, ['.modified']],
  ['an unknown type', { verdict: 'fix', proposal: { type: 'rumour' } }, ['.proposal.type']],
  [
    'words beyond the text',
    { verdict: 'fix', proposal: { fragments: [{ start: 1, end: 99 }] } },
    ['.proposal.fragments[0].end'],
  ],
  [
    'an unknown attribute',
    { verdict: 'fix', proposal: { attributes: { mood: 'x' } } },
    ['.proposal.attributes.mood'],
  ],
])('a review with %s is refused', async (_, fields, paths) => {
  const answer = await app.edit({ reviews: [adds(review(fields))] }, {})
  expect(answer.status).toBe(422)
  const { problems } = (await answer.json()) as { problems: { path: string }[] }
  expect(problems.map(({ path }) => path)).toEqual(paths.map(path => `$.edit.change.reviews[0].after${path}`))
})

test('nobody reviews themselves', async () => {
  const mine = { ...own, annotator: app.owner }
  await app.edit({ layers: [adds(mine)], claims: [adds(app.claim('c1'))] }, { layer: 0 })
  const answer = await app.edit({ reviews: [adds(review({ layer: 'layer', claim: 'c1' }))] }, {})
  expect(await answer.json()).toMatchObject({
    problems: [
      {
        path: '$.edit.change.reviews[0].after.reviewer',
        message: 'Expected somebody else than the layer’s annotator: nobody reviews themselves.',
      },
    ],
  })
})
