import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleAnswer, ArticleSummary } from '../../api/schemas.ts'
import { createTestApp, nameOwner, type TestApp } from '../testing/create-test-app.ts'
import { addRequest, adds, createTestArticle, testText } from '../testing/create-test-article.ts'

interface Library {
  readonly articles: readonly ArticleSummary[]
}

describe('adding an article', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await createTestApp()
    await nameOwner(app)
  })
  const add = (fields: object) => app.send('POST', '/api/articles', { ...addRequest, ...fields })

  test('keeps the text as it is but for line ends and one leading mark', async () => {
    const text = '\uFEFFOne  “two\r\nthree\rfour\u0301 \n\n'
    const answer = await add({
      text,
      language: 'en',
      url: 'https://example.org/a?b=1',
      publishedOn: '2022-09-21',
    })
    expect(await answer.json()).toEqual({ article: 'article', edit: 'add', duplicate: false })
    const { article, words } = await app.json<ArticleAnswer>('/api/articles/article')
    expect(article).toMatchObject({
      id: 'article',
      title: 'Prices',
      language: 'en',
      publishedOn: '2022-09-21',
    })
    const stored = await app.request(`/api/texts/${article.sha256}`)
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await stored.arrayBuffer())
    expect(decoded).toBe('One  “two\nthree\nfour\u0301 \n\n')
    expect(article.length).toBe(Array.from(decoded).length)
    expect(words).toBe(4)
  })

  test('again is answered the same and adds nothing', async () => {
    const first = await (await add({})).json()
    expect(await (await add({})).json()).toEqual(first)
    expect((await app.json<Library>('/api/articles')).articles.length).toBe(1)
  })

  test('with an operation id that was used for another is refused', async () => {
    await add({})
    const answer = await add({ title: 'Other', text: 'Other text' })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'id-reused' })
  })

  test('whose text is here already adds nothing and says where it is', async () => {
    await add({})
    const answer = await add({ id: 'add-2', article: 'article-2', text: `\uFEFF${testText}` })
    expect(await answer.json()).toEqual({ article: 'article', edit: null, duplicate: true })
    expect((await app.json<Library>('/api/articles')).articles.length).toBe(1)
  })

  test('under the id of another article is refused', async () => {
    await add({})
    expect((await add({ id: 'add-2', text: 'Other text' })).status).toBe(409)
    expect((await app.json<ArticleAnswer>('/api/articles/article')).article.title).toBe('Prices')
  })

  const unstorable: [string, string, RegExp][] = [
    ['NUL', 'a😀\0b', /Character 2 .* NUL/],
    ['half a pair', 'a\ud800b', /Character 1 .*surrogate/],
    ['nothing', ' \n', /empty/],
  ]
  test.each(unstorable)('with %s in its text is refused with the place', async (_, text, message) => {
    const answer = await add({ text })
    expect(answer.status).toBe(422)
    const problem = (await answer.json()) as { code: string; detail: string }
    expect(problem.code).toBe('invalid-text')
    expect(problem.detail).toMatch(message)
    expect((await app.json<Library>('/api/articles')).articles).toEqual([])
  })

  test('of 10 MB is taken, of one byte more refused', async () => {
    const text = 'é'.repeat(5_000_000)
    const over = await add({ text: `${text}a` })
    expect(over.status).toBe(413)
    expect(await over.json()).toMatchObject({ code: 'too-large' })
    expect((await add({ text })).status).toBe(200)
  }, 60_000)

  test('with details that a file could not hold is refused', async () => {
    const answer = await add({ language: 'not a tag', url: 'javascript:alert(1)', publishedOn: '2022-02-30' })
    expect(answer.status).toBe(400)
    const { problems } = (await answer.json()) as { problems: { path: string }[] }
    expect(problems.map(({ path }) => path)).toEqual(['$.language', '$.url', '$.publishedOn'])
  })
})

test('nothing is added before the owner has a name', async () => {
  const app = await createTestApp()
  const answer = await app.send('POST', '/api/articles', addRequest)
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ code: 'no-owner' })
  expect((await app.json<Library>('/api/articles')).articles).toEqual([])
})

test('the library tells where the owner’s claims begin', async () => {
  const article = await createTestArticle()
  const claims = [
    article.claim('c1'),
    article.claim('c2', {
      type: 'quote',
      fragments: [
        { start: 12, end: 13 },
        { start: 25, end: 26 },
      ],
    }),
    article.claim('c3', { fragments: [{ start: 25, end: 26 }] }),
  ]
  await article.edit({ layers: [adds(article.layer)], claims: claims.map(adds) }, { layer: 0 })
  const { articles } = await article.json<Library>('/api/articles')
  expect(articles.length).toBe(1)
  const [summary] = articles
  expect(summary?.words).toBe(5)
  expect(summary?.colleagues).toEqual([])
  expect(Object.keys(summary?.claims ?? {}).sort()).toEqual(['forecast', 'quote'])
  const bins = (...places: number[]) =>
    Array.from({ length: 62 }, (_, bin) => places.filter(at => Math.floor((at * 62) / 27) === bin).length)
  expect(summary?.claims['forecast']).toEqual({ count: 2, bins: bins(0, 25) })
  expect(summary?.claims['quote']).toEqual({ count: 1, bins: bins(12) })
  expect(Date.parse(summary?.touched ?? '')).toBeGreaterThan(Date.parse(summary?.added ?? ''))
})

test('an article answers with its people and layers, the owner’s own among them', async () => {
  const article = await createTestArticle()
  expect(await article.json<ArticleAnswer>('/api/articles/article')).toMatchObject({
    people: [],
    layers: [],
    own: null,
  })
  const { layer } = article
  await article.edit({ layers: [adds(layer)], claims: [adds(article.claim('c1'))] }, { layer: 0 })
  expect(await article.json<ArticleAnswer>('/api/articles/article')).toMatchObject({
    people: [{ id: article.owner, name: 'Ana' }],
    layers: [{ layer, version: 1, claims: 1 }],
    own: layer,
  })
  expect((await article.request('/api/articles/other')).status).toBe(404)
})

test('ids with any sign in them find their way', async () => {
  const app = await createTestApp()
  await nameOwner(app)
  const id = 'a/b?c#d%2Fe é😀'
  await app.send('POST', '/api/articles', { ...addRequest, article: id })
  const { article } = await app.json<ArticleAnswer>(`/api/articles/${encodeURIComponent(id)}`)
  expect(article.id).toBe(id)
})
