import { beforeEach, describe, expect, test } from 'vitest'
import type { EditAnswer, LayerAnswer } from '../../api/schemas.ts'
import {
  adds,
  alters,
  createTestArticle,
  removes,
  type TestArticle,
  testText,
} from '../testing/create-test-article.ts'

let app: TestArticle
beforeEach(async () => {
  app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c1'))] }, { layer: 0 })
})

const undo = (edit: string, id: string) =>
  app.send('POST', `/api/edits/${encodeURIComponent(edit)}/undo`, { id })
const readClaims = async () => (await app.json<LayerAnswer>('/api/articles/article/layers/layer')).claims
const exported = async () => (await app.request('/api/articles/article/export')).text()

test('an edit is taken back, again put in, and taken back again', async () => {
  await app.edit({ claims: [alters(app.claim('c1'), { note: 'new' })] }, { layer: 1 }, { id: 'e' })
  const answer = await undo('e', 'u')
  expect(await answer.json()).toEqual({ edit: 'u', versions: { layer: 3 } })
  expect(await readClaims()).toEqual([app.claim('c1')])
  await undo('u', 'r')
  expect(await readClaims()).toEqual([app.claim('c1', { note: 'new' })])
  await undo('r', 'u2')
  expect(await readClaims()).toEqual([app.claim('c1')])
  const { edits } = await app.json<LayerAnswer>('/api/articles/article/layers/layer')
  expect(edits.slice(-3)).toMatchObject([
    { id: 'u', undoes: 'e', by: app.owner },
    { id: 'r', redoes: 'u' },
    { id: 'u2', undoes: 'r' },
  ])
  expect(edits.at(-2)).not.toHaveProperty('undoes')
})

test('undoing again under the same id is answered the same, under another id refused', async () => {
  await app.edit({ claims: [alters(app.claim('c1'), { note: 'new' })] }, { layer: 1 }, { id: 'e' })
  const first = await (await undo('e', 'u')).json()
  expect(await (await undo('e', 'u')).json()).toEqual(first)
  const again = await undo('e', 'u2')
  expect(again.status).toBe(409)
  expect(await again.json()).toMatchObject({
    code: 'stale-base',
    versions: { layer: 3 },
    conflicts: [{ id: 'c1', yours: { note: '' }, current: { note: '' } }],
  })
  expect((await undo('edit-1', 'u')).status).toBe(409)
})

test('an edit whose records changed since stays', async () => {
  await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 1 }, { id: 'e' })
  await app.edit({ claims: [alters(app.claim('c2'), { note: 'later' })] }, { layer: 2 })
  const answer = await undo('e', 'u')
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({
    conflicts: [{ id: 'c2', yours: null, current: { note: 'later' } }],
  })
  expect((await readClaims()).length).toBe(2)
})

test('a layer that got more claims since stays', async () => {
  await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 1 })
  const answer = await undo('edit-1', 'u')
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ code: 'stale-base', conflicts: [] })
  expect((await readClaims()).length).toBe(2)
})

test('an unknown edit is not found', async () => {
  expect((await undo('nothing', 'u')).status).toBe(404)
})

describe('a removed article', () => {
  const remove = (id: string) => app.send('DELETE', '/api/articles/article', { id })

  test('is gone with all its records, and comes back exactly', async () => {
    await app.edit({ claims: [adds(app.claim('c2', { note: 'n' }))] }, { layer: 1 })
    const before = await exported()
    const answer = (await (await remove('d')).json()) as EditAnswer
    expect(answer).toEqual({ edit: 'd', versions: { layer: 3 } })
    expect((await app.request('/api/articles/article')).status).toBe(404)
    expect((await app.json<{ articles: unknown[] }>('/api/articles')).articles).toEqual([])
    expect(await (await remove('d')).json()).toEqual(answer)
    expect((await remove('d2')).status).toBe(404)
    expect((await undo('d', 'u')).status).toBe(200)
    expect(await exported()).toBe(before)
    const edit = await app.edit({ claims: [removes(app.claim('c1'))] }, { layer: 4 })
    expect(await edit.json()).toMatchObject({ versions: { layer: 5 } })
  })

  test('does not come back when its text was added again meanwhile', async () => {
    await remove('d')
    await app.send('POST', '/api/articles', { id: 'add-2', article: 'again', title: 'Again', text: testText })
    const answer = await undo('d', 'u')
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      code: 'stale-base',
      detail: expect.stringContaining('added again'),
    })
  })
})

test('the adding of an article is taken back, unless it has layers by now', async () => {
  expect((await undo('add', 'u')).status).toBe(409)
  await app.send('POST', '/api/articles', {
    id: 'add-2',
    article: 'other',
    title: 'Other',
    text: 'Something else',
  })
  expect((await undo('add-2', 'u')).status).toBe(200)
  expect((await app.request('/api/articles/other')).status).toBe(404)
  expect((await undo('u', 'r')).status).toBe(200)
  expect((await app.request('/api/articles/other')).status).toBe(200)
})
