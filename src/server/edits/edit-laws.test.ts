import { beforeEach, describe, expect, test } from 'vitest'
import type { LayerAnswer } from '../../api/schemas.ts'
import { describeMisfit } from '../../core/describe-misfit.ts'
import type { Change } from '../../core/edit.ts'
import { adds, alters, createTestArticle, removes, type TestArticle } from '../testing/create-test-article.ts'

let app: TestArticle
beforeEach(async () => {
  app = await createTestArticle()
  await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c1'))] }, { layer: 0 })
})

const readLayer = () => app.json<LayerAnswer>('/api/articles/article/layers/layer')

describe('the laws', () => {
  const change = '$.edit.change'
  const broken: [string, () => Change, string][] = [
    ['no record', () => ({}), change],
    [
      'no fragment',
      () => ({ claims: [adds(app.claim('c2', { fragments: [] }))] }),
      `${change}.claims[0].after.fragments`,
    ],
    [
      'a fragment beyond the text',
      () => ({ claims: [adds(app.claim('c2', { fragments: [{ start: 26, end: 28 }] }))] }),
      `${change}.claims[0].after.fragments[0].end`,
    ],
    [
      'an unknown type',
      () => ({ claims: [adds(app.claim('c2', { type: 'rumour' }))] }),
      `${change}.claims[0].after.type`,
    ],
    [
      'an unknown attribute',
      () => ({ claims: [adds(app.claim('c2', { attributes: { mood: 'x' } }))] }),
      `${change}.claims[0].after.attributes.mood`,
    ],
    [
      'a layer that is not there',
      () => ({ claims: [adds(app.claim('c2', { layer: 'other' }))] }),
      `${change}.claims[0].after.layer`,
    ],
    ['another id', () => ({ claims: [{ ...adds(app.claim('c2')), id: 'c3' }] }), `${change}.claims[0].id`],
    [
      'the same record twice',
      () => ({ claims: [adds(app.claim('c2')), adds(app.claim('c2'))] }),
      `${change}.claims[1].id`,
    ],
    [
      'neither before nor after',
      () => ({ claims: [{ id: 'c2', before: null, after: null }] }),
      `${change}.claims[0]`,
    ],
    [
      'a local time',
      () => ({ claims: [adds(app.claim('c2', { created: '2026-01-02T00:00:00+02:00' }))] }),
      `${change}.claims[0].after.created`,
    ],
    [
      'half a pair in an attribute',
      () => ({ claims: [adds(app.claim('c2', { extensions: { 'x-a': '\ud800' } }))] }),
      change,
    ],
    [
      'NUL in an extension',
      () => ({ claims: [adds(app.claim('c2', { extensions: { 'x-a': 'a\0' } }))] }),
      change,
    ],
    ['people', () => ({ people: [adds({ id: 'p', name: 'P' })] }), `${change}.people`],
  ]
  test.each(broken)('refuse an edit with %s', async (_, createChange, path) => {
    const answer = await app.edit(createChange(), { layer: 1, other: 0 })
    expect(answer.status).toBe(422)
    const { code, problems } = (await answer.json()) as { code: string; problems: { path: string }[] }
    expect(code).toBe('invalid-edit')
    expect(problems.map(problem => problem.path)).toContain(path)
    expect((await readLayer()).version).toBe(1)
  })

  test('refuse a value with the sentence that the page and the importer say', async () => {
    const attributes = { probability: 130 }
    const answer = await app.edit(
      { claims: [adds(app.claim('c2', { type: 'forecast', attributes }))] },
      { layer: 1 },
    )
    const { problems } = (await answer.json()) as { problems: unknown }
    expect(problems).toEqual([
      {
        path: `${change}.claims[0].after.attributes.probability`,
        message: describeMisfit(130, { kind: 'probability' }),
      },
    ])
  })

  test('let escapes that only look like broken text pass', async () => {
    const extensions = { 'x-a': '\\u0000 \\ud800 😀 \u0001' }
    const answer = await app.edit({ claims: [adds(app.claim('c2', { extensions }))] }, { layer: 1 })
    expect(answer.status).toBe(200)
    expect((await readLayer()).claims[1]?.extensions).toEqual(extensions)
  })

  test('keep a layer that still has claims', async () => {
    const answer = await app.edit({ layers: [removes(app.layer)] }, { layer: 1 })
    expect(answer.status).toBe(422)
  })

  test('keep a record of another article out', async () => {
    await app.send('POST', '/api/articles', {
      id: 'add-2',
      article: 'other',
      title: 'Other',
      text: 'Something else',
    })
    const layer = { ...app.layer, id: 'layer-2' }
    const answer = await app.edit(
      {
        layers: [adds(layer)],
        claims: [{ id: 'c1', before: app.claim('c1'), after: app.claim('c1', { layer: 'layer-2' }) }],
      },
      { 'layer-2': 0, layer: 1 },
      { article: 'other' },
    )
    expect(answer.status).toBe(422)
    expect((await readLayer()).claims).toEqual([app.claim('c1')])
  })

  test('let what is known of the article change, but not its text', async () => {
    const { article } = (await app.store.findArticle('article')) ?? {}
    if (!article) throw new Error('no article')
    expect((await app.edit({ articles: [alters(article, { title: 'New' })] }, {})).status).toBe(200)
    const renamed = { ...article, title: 'New' }
    expect((await app.edit({ articles: [alters(renamed, { length: 5 })] }, {})).status).toBe(422)
    expect((await app.edit({ articles: [removes(renamed)] }, {})).status).toBe(422)
    expect((await app.store.findArticle('article'))?.article).toEqual(renamed)
  })
})
