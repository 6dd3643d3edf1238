import { beforeEach, describe, expect, test } from 'vitest'
import type { LayerAnswer } from '../../api/schemas.ts'
import type { Change } from '../../core/edit.ts'
import { adds, alters, createTestArticle, removes, type TestArticle } from '../testing/create-test-article.ts'

let app: TestArticle
beforeEach(async () => {
  app = await createTestArticle()
})

const layerPath = '/api/articles/article/layers/layer'
const readLayer = () => app.json<LayerAnswer>(layerPath)

/** The owner's first edit: their layer and one claim, `c1`. */
async function begin(): Promise<void> {
  const answer = await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c1'))] }, { layer: 0 })
  expect(answer.status).toBe(200)
}

interface Problems {
  readonly code: string
  readonly problems: readonly { readonly path: string }[]
}

describe('an edit', () => {
  test('that fits is written and answers the new versions', async () => {
    await begin()
    const answer = await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 1 })
    expect(await answer.json()).toEqual({ edit: 'edit-2', versions: { layer: 2 } })
    const layer = await readLayer()
    expect(layer.version).toBe(2)
    expect(layer.claims).toEqual([app.claim('c1'), app.claim('c2')])
    expect(layer.edits.map(({ id }) => id)).toEqual(['edit-1', 'edit-2'])
  })

  test('sent again is answered the same and changes nothing, also after others and on another base', async () => {
    await begin()
    const change = { claims: [adds(app.claim('c2'))] }
    const first = await (await app.edit(change, { layer: 1 }, { id: 'e' })).json()
    await app.edit({ claims: [removes(app.claim('c2'))] }, { layer: 2 })
    const again = await app.edit(change, { layer: 3 }, { id: 'e' })
    expect([again.status, await again.json()]).toEqual([200, first])
    expect(await readLayer()).toMatchObject({ version: 3, claims: [{ id: 'c1' }] })
  })

  test('with the id of another is refused', async () => {
    await begin()
    const answer = await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 1 }, { id: 'edit-1' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'id-reused' })
    const added = await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 1 }, { id: 'add' })
    expect(await added.json()).toMatchObject({ code: 'id-reused' })
    expect((await readLayer()).version).toBe(1)
  })

  test('sent many times at once is written once', async () => {
    await begin()
    const change = { claims: [adds(app.claim('c2'))] }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.edit(change, { layer: 1 }, { id: 'e' })),
    )
    const bodies = await Promise.all(answers.map(answer => answer.text()))
    expect(new Set(bodies)).toEqual(new Set(['{"edit":"e","versions":{"layer":2}}']))
  })

  test('of many that race, one base lets one through', async () => {
    await begin()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => app.edit({ claims: [adds(app.claim(`r${n}`))] }, { layer: 1 })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
    expect((await readLayer()).claims.length).toBe(2)
  })
})

describe('a stale edit', () => {
  beforeEach(begin)

  test('of untouched claims answers both versions and no conflict', async () => {
    const answer = await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 0 })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      code: 'stale-base',
      base: { layer: 0 },
      versions: { layer: 1 },
      conflicts: [],
    })
    expect((await readLayer()).version).toBe(1)
  })

  test('of a changed claim answers both sides', async () => {
    const claim = app.claim('c1')
    await app.edit({ claims: [alters(claim, { note: 'theirs' })] }, { layer: 1 })
    const yours = { ...claim, note: 'yours' }
    for (const base of [1, 2]) {
      const answer = await app.edit({ claims: [alters(claim, { note: 'yours' })] }, { layer: base })
      expect(await answer.json()).toMatchObject({
        code: 'stale-base',
        versions: { layer: 2 },
        conflicts: [{ id: 'c1', yours, current: { ...claim, note: 'theirs' } }],
      })
    }
  })

  test('of a removed claim, and one that adds what is there, answer both sides', async () => {
    const claim = app.claim('c1')
    const added = await app.edit({ claims: [adds({ ...claim, note: 'x' })] }, { layer: 1 })
    expect(await added.json()).toMatchObject({
      conflicts: [{ id: 'c1', yours: { note: 'x' }, current: claim }],
    })
    await app.edit({ claims: [removes(claim)] }, { layer: 1 })
    const altered = await app.edit({ claims: [alters(claim, { note: 'y' })] }, { layer: 2 })
    expect(await altered.json()).toMatchObject({
      conflicts: [{ id: 'c1', yours: { note: 'y' }, current: null }],
    })
  })

  test('that names no base is refused', async () => {
    const answer = await app.edit({ claims: [adds(app.claim('c2'))] }, {})
    expect(answer.status).toBe(409)
  })

  test('that makes a second layer for its annotator names the first', async () => {
    const answer = await app.edit({ layers: [adds({ ...app.layer, id: 'layer-2' })] }, { 'layer-2': 0 })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      code: 'stale-base',
      versions: { 'layer-2': 0, layer: 1 },
      conflicts: [],
    })
  })
})

describe('only one’s own layer', () => {
  beforeEach(async () => {
    await begin()
    await app.store.write(async writer => {
      await writer.putPerson({ id: 'bo', name: 'Bo' })
      const change = {
        layers: [adds({ id: 'theirs', annotator: 'bo', status: 'draft' } as const)],
        claims: [adds(app.claim('t1', { layer: 'theirs' }))],
      }
      await writer.putEdit({
        id: 'by-bo',
        at: '2026-01-02T00:00:00.000Z',
        by: 'bo',
        article: 'article',
        change,
      })
    })
  })

  const theirs = () => app.claim('t1', { layer: 'theirs' })
  const attempts: [string, () => Change][] = [
    ['adds a claim', () => ({ claims: [adds(app.claim('t2', { layer: 'theirs' }))] })],
    ['alters a claim', () => ({ claims: [alters(theirs(), { note: 'x' })] })],
    ['removes a claim', () => ({ claims: [removes(theirs())] })],
    ['takes a claim over', () => ({ claims: [alters(theirs(), { layer: 'layer' })] })],
    ['hands a claim over', () => ({ claims: [alters(app.claim('c1'), { layer: 'theirs' })] })],
    [
      'submits the layer',
      () => ({
        layers: [
          alters({ id: 'theirs', annotator: 'bo', status: 'draft' } as const, {
            status: 'submitted' as never,
          }),
        ],
      }),
    ],
    [
      'takes the layer over',
      () => ({
        layers: [
          alters({ id: 'theirs', annotator: 'bo', status: 'draft' } as const, {
            annotator: app.owner as never,
          }),
        ],
      }),
    ],
    [
      'makes a layer for another',
      () => ({ layers: [adds({ id: 'new', annotator: 'bo', status: 'draft' } as const)] }),
    ],
  ]
  test.each(attempts)('an edit that %s of a colleague is forbidden', async (_, change) => {
    const before = await app.store.readBundle('article')
    const answer = await app.edit(change(), { layer: 1, theirs: 1, new: 0 })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'forbidden' })
    expect(await app.store.readBundle('article')).toEqual(before)
  })

  test('an edit by another person is forbidden', async () => {
    const answer = await app.edit({ claims: [adds(app.claim('c2'))] }, { layer: 1 }, { by: 'bo' })
    expect(answer.status).toBe(403)
  })
})

test('an edit of an article that is not there is not found', async () => {
  const answer = await app.edit({ claims: [adds(app.claim('c1'))] }, { layer: 0 }, { article: 'other' })
  expect(answer.status).toBe(404)
})

test('an edit sent to another article’s address is refused', async () => {
  const edit = { id: 'e', at: '2026-01-02T00:00:00.000Z', by: app.owner, article: 'other', change: {} }
  const answer = await app.send('POST', '/api/articles/article/edits', { edit, base: {} })
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as Problems).problems).toMatchObject([{ path: '$.edit.article' }])
})

test('ten thousand claims are written by one edit and read back as they were', async () => {
  const claims = Array.from({ length: 10_000 }, (_, n) =>
    app.claim(`urn:uuid:${n}`, { note: `Note ${n} 😀` }),
  )
  const answer = await app.edit({ layers: [adds(app.layer)], claims: claims.map(adds) }, { layer: 0 })
  expect(await answer.json()).toEqual({ edit: 'edit-1', versions: { layer: 1 } })
  const layer = await readLayer()
  expect(new Map(layer.claims.map(claim => [claim.id, claim]))).toEqual(
    new Map(claims.map(claim => [claim.id, claim])),
  )
}, 30_000)
