import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../api/paths.ts'
import { createTestArticle, type TestArticle } from '../testing/create-test-article.ts'

const manifest = {
  'app/main.tsx': { file: 'assets/main-1.js', css: ['assets/main-1.css'], isEntry: true },
  'features/reading/reading-page.tsx': {
    file: 'assets/reading-2.js',
    css: ['assets/reading-2.css'],
    imports: ['_shared.js', 'app/main.tsx'],
  },
  'features/library/library-page.tsx': { file: 'assets/library-3.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared-4.js', imports: ['app/main.tsx'] },
}

let folder: string
let app: TestArticle
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-hints-'))
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Assay</title>')
  writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest))
  app = await createTestArticle({ clientFolder: folder })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function hintsOf(path: string, headers: Record<string, string> = {}): Promise<readonly string[]> {
  const link = (await app.request(path, { headers })).headers.get('link')
  return link === null ? [] : link.split(', ')
}

test('an article comes with its code, each file once, and with all that it shows', async () => {
  const claim = app.claim('claim')
  await app.edit(
    {
      layers: [{ id: 'layer', before: null, after: app.layer }],
      claims: [{ id: 'claim', before: null, after: claim }],
    },
    { layer: 0 },
  )
  const hints = await hintsOf('/articles/article')
  const data = hints.filter(hint => hint.includes('as=fetch')).map(hint => /<(.*)>/.exec(hint)?.[1] ?? '')
  expect(hints.filter(hint => !hint.includes('as=fetch'))).toEqual([
    '</theme.js>; rel=preload; as=script',
    '</assets/reading-2.js>; rel=modulepreload',
    '</assets/shared-4.js>; rel=modulepreload',
    '</assets/main-1.js>; rel=modulepreload',
    '</assets/reading-2.css>; rel=preload; as=style',
    '</assets/main-1.css>; rel=preload; as=style',
  ])
  expect(data).toEqual([
    paths.session,
    paths.article('article'),
    expect.stringMatching(/^\/api\/texts\/[0-9a-f]{64}$/),
    paths.layer('article', 'layer'),
  ])
  for (const path of data) expect((await app.request(path)).status, path).toBe(200)
})

test('an unknown article is not looked for any further', async () => {
  const hints = await hintsOf('/articles/urn:uuid:nobody')
  expect(hints.filter(hint => hint.includes('as=fetch'))).toEqual([
    `<${paths.session}>; rel=preload; as=fetch; crossorigin`,
  ])
})

test.each(['/', '/import', '/articles', '/articles/%', '/articles/a/b', '/annotation-file.schema'])(
  '%s comes without hints',
  async path => expect(await hintsOf(path)).toEqual([]),
)

test('without a session nothing is told of what is here', async () => {
  expect(await hintsOf('/articles/article', { cookie: '' })).toEqual([])
})
