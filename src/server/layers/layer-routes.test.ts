import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { LayerAnswer } from '../../api/schemas.ts'
import { layerAnswerSchema } from '../../api/schemas.ts'
import { adds, alters, createTestArticle, removes } from '../testing/create-test-article.ts'

const path = '/api/articles/article/layers/layer'

test('a layer answers its claims in reading order, longer first, with the edits that made them', async () => {
  const app = await createTestArticle()
  const claims = [
    app.claim('c', { fragments: [{ start: 7, end: 9 }] }),
    app.claim('b', { fragments: [{ start: 7, end: 11 }] }),
    app.claim('a', {
      fragments: [
        { start: 0, end: 3 },
        { start: 20, end: 22 },
      ],
      note: 'ä "\\ \u2028',
    }),
  ]
  await app.edit({ layers: [adds(app.layer)], claims: claims.map(adds) }, { layer: 0 })
  const answer = await app.request(path)
  expect(answer.headers.get('content-type')).toBe('application/json')
  const layer = v.parse(layerAnswerSchema, await answer.json())
  expect(layer.layer).toEqual(app.layer)
  expect(layer.claims).toEqual([claims[2], claims[1], claims[0]])
  expect(layer.edits).toMatchObject([{ id: 'edit-1', change: { claims: claims.map(adds) } }])
})

test('a layer is sent again only when an edit has touched it since', async () => {
  const app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c'))] }, { layer: 0 })
  const first = await app.request(path)
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  const tag = first.headers.get('etag') ?? ''
  const again = await app.request(path, { headers: { 'if-none-match': tag } })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  await app.edit({ claims: [alters(app.claim('c'), { note: 'x' })] }, { layer: 1 })
  const changed = await app.request(path, { headers: { 'if-none-match': tag } })
  expect(changed.status).toBe(200)
  expect(await changed.json()).toMatchObject({ version: 2, claims: [{ note: 'x' }] })
  expect(changed.headers.get('etag')).not.toBe(tag)
})

test('as many of the newest edits come along as are asked for', async () => {
  const app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c'))] }, { layer: 0 })
  await app.edit({ claims: [alters(app.claim('c'), { note: 'x' })] }, { layer: 1 })
  const read = async (query: string) =>
    (await app.json<{ edits: { id: string }[] }>(path + query)).edits.map(({ id }) => id)
  expect(await read('')).toEqual(['edit-1', 'edit-2'])
  expect(await read('?edits=1')).toEqual(['edit-2'])
  expect(await read('?edits=0')).toEqual([])
  expect((await app.request(`${path}?edits=501`)).status).toBe(400)
  expect((await app.request(`${path}?edits=all`)).status).toBe(400)
})

test('edits too heavy to send are told without their change', async () => {
  const app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c'))] }, { layer: 0 })
  const heavy = Array.from({ length: 60 }, (_, n) => app.claim(`h${n}`, { note: 'x'.repeat(100_000) }))
  await app.edit({ claims: heavy.map(adds) }, { layer: 1 })
  await app.edit({ claims: heavy.map(removes) }, { layer: 2 })
  const { edits } = await app.json<LayerAnswer>(path)
  expect(edits.map(({ id, change }) => [id, change === null])).toEqual([
    ['edit-1', false],
    ['edit-2', true],
    ['edit-3', true],
  ])
})

test('five hundred edits are told at most', async () => {
  const app = await createTestArticle()
  const told = (n: number) => ({
    id: `told-${n}`,
    ...{ at: '2026-01-02T00:00:00.000Z', by: app.owner, article: 'article' },
  })
  const noted = (n: number) => app.claim('c', { note: `${n}` })
  await app.store.write(async writer => {
    await writer.putEdit({ ...told(0), change: { layers: [adds(app.layer)], claims: [adds(noted(0))] } })
    for (let n = 1; n <= 501; n++) {
      await writer.putEdit({
        ...told(n),
        change: { claims: [{ id: 'c', before: noted(n - 1), after: noted(n) }] },
      })
    }
  })
  const { version, edits } = await app.json<LayerAnswer>(path)
  expect(version).toBe(502)
  expect(edits.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, n) => `told-${n + 2}`))
})

test('a layer that was taken back keeps its history; one that never was is not found', async () => {
  const app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c'))] }, { layer: 0 })
  await app.send('POST', '/api/edits/edit-1/undo', { id: 'u' })
  expect(await app.json(path)).toMatchObject({
    version: 2,
    claims: [],
    edits: [{ id: 'edit-1' }, { id: 'u' }],
  })
  expect((await app.request('/api/articles/article/layers/other')).status).toBe(404)
  expect((await app.request('/api/articles/other/layers/layer')).status).toBe(404)
  const again = await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c'))] }, { layer: 0 })
  expect(await again.json()).toMatchObject({ versions: { layer: 3 } })
})
