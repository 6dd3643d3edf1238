import { expect, test } from 'vitest'
import { createArticle } from '../testing/create-article.ts'
import { createId } from '../testing/create-id.ts'
import { listNewer, readRevision, reviseArticle } from './revision.ts'

const earlier = createArticle('Old text', { title: 'A', extensions: { 'x-desk': 'east' } })
const { sha256, length } = createArticle('New text')
const newer = reviseArticle(earlier, { id: createId(7), sha256, length })

test('a corrected text keeps the details of the earlier one and says which that is', () => {
  expect(newer).toMatchObject({ id: createId(7), title: 'A', sha256, extensions: { 'x-desk': 'east' } })
  expect(readRevision(newer)).toEqual({ article: earlier.id, sha256: earlier.sha256 })
  expect(readRevision(earlier)).toBeNull()
})

test('a text corrected twice says the one before it', () => {
  const third = reviseArticle(newer, { id: createId(8), sha256, length })
  expect(readRevision(third)?.article).toBe(newer.id)
  expect([...listNewer([third, earlier, newer]).entries()].map(([id, { id: by }]) => [id, by])).toEqual([
    [newer.id, third.id],
    [earlier.id, newer.id],
  ])
})

test.each([null, 'x', [], {}, { article: 1, sha256: 'x' }, { article: 'x' }])(
  'what another tool put there says nothing: %j',
  value => {
    expect(readRevision({ extensions: { 'x-assay-revision-of': value } })).toBeNull()
  },
)
