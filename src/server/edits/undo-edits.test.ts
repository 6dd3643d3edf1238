import { beforeEach, expect, test } from 'vitest'
import type { ProblemDetails } from '../../api/errors.ts'
import type { LayerAnswer } from '../../api/schemas.ts'
import { adds, alters, createTestArticle, type TestArticle } from '../testing/create-test-article.ts'

let app: TestArticle
beforeEach(async () => {
  app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c1'))] }, { layer: 0 }, { id: 'e1' })
  await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 1 }, { id: 'e2' })
  await app.edit({ claims: [alters(app.claim('c2'), { note: 'new' })] }, { layer: 2 }, { id: 'e3' })
})

const undo = (edits: readonly string[], id = 'u') => app.send('POST', '/api/undo', { id, edits })
const readLayer = () => app.json<LayerAnswer>('/api/articles/article/layers/layer')
const codeOf = async (response: Response) => ((await response.json()) as ProblemDetails).code

test('edits are taken back in the order given, each by an edit of its own, and put in again', async () => {
  const answer = await undo(['e3', 'e2'])
  expect(await answer.json()).toEqual({
    edits: [
      { edit: 'u#1', versions: { layer: 4 } },
      { edit: 'u#2', versions: { layer: 5 } },
    ],
  })
  expect((await readLayer()).claims).toEqual([app.claim('c1')])
  expect((await undo(['u#2', 'u#1'], 'r')).status).toBe(200)
  const { claims, edits } = await readLayer()
  expect(claims).toEqual([app.claim('c1'), app.claim('c2', { note: 'new' })])
  expect(edits.slice(-4)).toMatchObject([
    { id: 'u#1', undoes: 'e3' },
    { id: 'u#2', undoes: 'e2' },
    { id: 'r#1', redoes: 'u#2' },
    { id: 'r#2', redoes: 'u#1' },
  ])
})

test('the same again is answered the same and changes nothing; the id serves no other list', async () => {
  const first = await (await undo(['e3', 'e2'])).json()
  const after = await readLayer()
  expect(await (await undo(['e3', 'e2'])).json()).toEqual(first)
  expect(await readLayer()).toEqual(after)
  expect(await codeOf(await undo(['e3']))).toBe('id-reused')
})

test.each([
  ['is not there', 'nothing', 'not-found'],
  ['was changed since', 'e1', 'stale-base'],
])('when the second edit %s, the first stays too and nothing is kept of it', async (_, second, code) => {
  const before = await readLayer()
  expect(await codeOf(await undo(['e3', second]))).toBe(code)
  expect(await readLayer()).toEqual(before)
  expect((await undo(['e3', 'e2'])).status).toBe(200)
})

test('a list of nothing is refused', async () => {
  expect(await codeOf(await undo([]))).toBe('invalid-request')
})
