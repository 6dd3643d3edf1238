import * as v from 'valibot'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importAnswerSchema, importReportSchema } from '../../api/import-report.ts'
import type { Bundle } from '../../core/bundle.ts'
import { listExportFormats } from '../../formats/export-formats.ts'
import { importFormats } from '../../formats/import-formats.ts'
import { presentAssayFile } from '../../formats/present-assay-file.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { buildImportReader } from '../../tooling/build-import-reader.mjs'
import type { TestArticle } from '../testing/create-test-article.ts'
import { createTestArticle } from '../testing/create-test-article.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'

const text = 'Prices will 😀 rise, said the bank. Wages will follow them.'
const bundle: Bundle = {
  article: createArticle(text, { title: 'Wages' }),
  text,
  people: [createPerson({ name: 'Bo' })],
  layers: [createLayer()],
  claims: [createClaim()],
  reviews: [],
}

interface Part {
  readonly name: string
  readonly content: string
}

function formOf(files: readonly Part[], fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData()
  for (const { name, content } of files) form.append('file', new File([content], name))
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const hypothesis = JSON.stringify({
  total: 1,
  rows: [
    {
      id: 'h1',
      created: '2026-01-01T00:00:00Z',
      updated: '2026-01-01T00:00:00Z',
      user: 'acct:bo@example.com',
      uri: 'https://example.com/a',
      text: '',
      tags: ['forecast'],
      document: { title: ['A'] },
      target: [
        { source: 'https://example.com/a', selector: [{ type: 'TextQuoteSelector', exact: 'Prices' }] },
      ],
    },
  ],
})
const doccano = (label: string) => `${JSON.stringify({ id: 1, text, label: [[0, 6, label]] })}\n`

beforeAll(async () => {
  for (const engine of engines) await startEngine(engine)
})

describe.each(engines)('other tools’ files over %s', engine => {
  let app: TestArticle
  beforeEach(async () => {
    app = await createTestArticle({ engine })
  })
  const report = async (query: string, body: FormData | string) =>
    app.request(`/api/imports/report?${query}`, { method: 'POST', body })
  const post = async (query: string, body: FormData) =>
    app.request(`/api/imports?${query}`, { method: 'POST', body })
  const titles = async () =>
    (await app.json<{ articles: { article: { title: string } }[] }>('/api/articles')).articles.map(
      ({ article }) => article.title,
    )

  test.each(importFormats.map(({ id }) => id).filter(id => id !== 'hypothesis'))(
    '%s comes in with what the report says',
    async id => {
      const format = listExportFormats('assay').find(each => each.id === id)
      // Label Studio's settings go beside its tasks, not with them.
      const written = (format?.write([bundle]) ?? []).filter(({ name }) => name !== 'label-config.xml')
      expect(written.length).toBeGreaterThan(0)
      const isTextless = id === 'csv' || id === 'w3c'
      const fields = isTextless ? { text } : {}
      for (const from of ['auto', id]) {
        const answer = await report(`from=${from}`, formOf(written, fields))
        const { conversion, articles } = v.parse(importReportSchema, await answer.json())
        expect(conversion).toMatchObject({ format: id, in: 1, out: 1, problems: [] })
        expect(articles).toMatchObject([{ status: 'new', counts: { new: 1 }, types: { forecast: 1 } }])
      }
      const request = JSON.stringify({ id: 'i', replace: [] })
      const imported = v.parse(
        importAnswerSchema,
        await (await post('from=auto', formOf(written, { ...fields, request }))).json(),
      )
      expect(imported.edits).toHaveLength(1)
      expect(await titles()).toHaveLength(2)
      const again = await post('from=auto', formOf(written, { ...fields, request }))
      expect(await again.json()).toEqual(imported)
    },
  )

  test('an annotation file comes in as such', async () => {
    const file = presentAssayFile(bundle, { generator: 'assay' })
    const { conversion } = v.parse(
      importReportSchema,
      await (await report('from=auto&name=a.assay.json', file)).json(),
    )
    expect(conversion).toEqual({
      format: 'assay',
      in: 1,
      out: 1,
      unit: 'code-point',
      losses: [],
      problems: [],
    })
    expect(await (await report('name=a.assay.json', file)).json()).not.toHaveProperty('conversion')
  })

  test('a file without its text goes to the article that is named', async () => {
    const bare = v.parse(importReportSchema, await (await report('from=auto&name=h.json', hypothesis)).json())
    expect(bare).toMatchObject({
      articles: [],
      conversion: { format: 'hypothesis', in: 1, out: 0, problems: [{ file: 'h.json' }] },
    })
    const named = await report('from=hypothesis&name=h.json&article=article', hypothesis)
    expect(v.parse(importReportSchema, await named.json())).toMatchObject({
      articles: [{ article: 'article', status: 'here', counts: { new: 1 } }],
      conversion: { in: 1, out: 1, problems: [] },
    })
    expect((await report('from=hypothesis&article=nowhere', hypothesis)).status).toBe(404)
  })

  test('what does not become a claim stops all, unless the rest is asked for', async () => {
    const lines = doccano('forecast') + JSON.stringify({ id: 2, text: `${text}!`, label: [[0, 6, 'RUMOUR']] })
    const files = [{ name: 'd.jsonl', content: lines }]
    const { conversion, articles } = v.parse(
      importReportSchema,
      await (await report('from=doccano', formOf(files))).json(),
    )
    expect(conversion).toMatchObject({ in: 2, out: 1, problems: [{ file: 'd.jsonl', line: 2 }] })
    expect(articles.length).toBeGreaterThan(0)
    const request = { id: 'i', replace: [] }
    const refused = await post('from=doccano', formOf(files, { request: JSON.stringify(request) }))
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'invalid-file',
      problems: [{ file: 'd.jsonl', line: 2, message: expect.stringContaining('RUMOUR') }],
    })
    expect(await titles()).toEqual(['Prices'])
    const rest = JSON.stringify({ ...request, takeRest: true })
    expect((await post('from=doccano', formOf(files, { request: rest }))).status).toBe(200)
    const other = await post('from=doccano', formOf(files, { request: rest, map: '{"RUMOUR":"assessment"}' }))
    expect(await other.json()).toMatchObject({ code: 'id-reused' })
    const mapped = formOf(files, { map: '{"RUMOUR":"assessment"}' })
    expect(await (await report('from=doccano', mapped)).json()).toMatchObject({
      conversion: { out: 2, problems: [] },
    })
  })

  test('what cannot be understood is refused with its reason', async () => {
    const unknown = await report('from=auto&name=a.bin', 'nothing that anybody writes')
    expect(unknown.status).toBe(422)
    expect(await unknown.json()).toMatchObject({
      code: 'invalid-file',
      problems: [{ path: '$', file: 'a.bin', message: expect.stringContaining('doccano') }],
    })
    expect((await report('from=word', 'x')).status).toBe(400)
    const two = [1, 2].map(n => ({ name: `${n}.json`, content: '{}' }))
    expect(await (await report('', formOf(two))).json()).toMatchObject({ code: 'invalid-request' })
    expect((await report('from=auto', formOf([]))).status).toBe(400)
    const map = await report(
      'from=doccano',
      formOf([{ name: 'd', content: doccano('x') }], { map: '{"x":1}' }),
    )
    expect(await map.json()).toMatchObject({ code: 'invalid-request', problems: [{ path: '$.map.x' }] })
  })
})

test('large files of other tools are read in a process of their own, to the same end', async () => {
  const importReader = { program: await buildImportReader('test-foreign'), megabytes: 512 }
  const label = Array.from({ length: 200 }, (_, n) => [n * 10, n * 10 + 6, 'forecast'])
  const content = `${JSON.stringify({ id: 1, text: `${text}\n`.repeat(20_000), label })}\n`
  expect(content.length).toBeGreaterThan(1_000_000)
  const [beside, within] = await Promise.all(
    [{ importReader }, {}].map(async options => {
      const app = await createTestArticle(options)
      const body = formOf([{ name: 'large.jsonl', content }])
      return (await app.request('/api/imports/report?from=auto', { method: 'POST', body })).json()
    }),
  )
  expect(beside).toEqual(within)
  expect(beside).toMatchObject({ conversion: { format: 'doccano', in: 200, out: 200 } })
})
