import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../api/paths.ts'
import { addRequest, createTestArticle, type TestArticle } from '../testing/create-test-article.ts'

let folder: string
let app: TestArticle
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-hints-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Assay</title>')
  app = await createTestArticle({ clientFolder: folder })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function hintsOf(path: string, headers: Record<string, string> = {}): Promise<readonly string[]> {
  const link = (await app.request(path, { headers })).headers.get('link')
  return link === null ? [] : link.split(', ')
}

test('an article comes with all that it shows', async () => {
  const claim = app.claim('claim')
  await app.edit(
    {
      layers: [{ id: 'layer', before: null, after: app.layer }],
      claims: [{ id: 'claim', before: null, after: claim }],
    },
    { layer: 0 },
  )
  const hints = await hintsOf('/articles/article')
  const data = hints.map(hint => /^<(.*)>; rel=preload; as=fetch; crossorigin$/.exec(hint)?.[1] ?? hint)
  expect(data).toEqual([
    paths.session,
    paths.document('codebook'),
    paths.article('article'),
    expect.stringMatching(/^\/api\/texts\/[0-9a-f]{64}$/),
    paths.layer('article', 'layer'),
  ])
  for (const path of data) expect((await app.request(path)).status, path).toBe(200)
})

test.each(['urn:doc:1.2', 'a>, <b"; rel=x', '‘é/?#'])(
  'an article called %s is one address of its own',
  async id => {
    await app.send('POST', '/api/articles', { ...addRequest, id: `add ${id}`, article: id, text: `Of ${id}` })
    const hints = await hintsOf(`/articles/${encodeURIComponent(id)}`)
    expect(hints).toEqual([
      `<${paths.session}>; rel=preload; as=fetch; crossorigin`,
      `<${paths.document('codebook')}>; rel=preload; as=fetch; crossorigin`,
      `<${paths.article(id)}>; rel=preload; as=fetch; crossorigin`,
      expect.stringMatching(/^<\/api\/texts\/[0-9a-f]{64}>; rel=preload; as=fetch; crossorigin$/),
    ])
    const path = /<(.*?)>/.exec(hints[2] ?? '')?.[1] ?? ''
    expect(await app.json(path)).toMatchObject({ article: { id } })
  },
)

test('a page comes without hints, and the log is told, when the database fails', async () => {
  const failing = await createTestArticle({ clientFolder: folder })
  failing.store.findOwner = () => Promise.reject(new Error('disk I/O error'))
  failing.store.read = () => Promise.reject(new Error('disk I/O error'))
  const answer = await failing.request('/articles/article')
  expect([answer.status, answer.headers.get('link')]).toEqual([200, null])
  expect(await answer.text()).toContain('<title>Assay')
  expect(failing.logged).toEqual([expect.stringContaining('disk I/O error')])
})

test('an unknown article is not looked for any further', async () => {
  const hints = await hintsOf('/articles/urn:uuid:nobody')
  expect(hints).toEqual([`<${paths.session}>; rel=preload; as=fetch; crossorigin`])
})

test.each(['/', '/import', '/articles', '/articles/%', '/articles/a/b', '/annotation-file.schema'])(
  '%s comes without hints',
  async path => expect(await hintsOf(path)).toEqual([]),
)

test('without a session nothing is told of what is here', async () => {
  expect(await hintsOf('/articles/article', { cookie: '' })).toEqual([])
})
