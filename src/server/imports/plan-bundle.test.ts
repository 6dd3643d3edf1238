import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import { importReportSchema } from '../../api/import-report.ts'
import type { Bundle } from '../../core/bundle.ts'
import { presentAssayLine } from '../../formats/present-assay-file.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { createTestApp, nameOwner, type TestApp } from '../testing/create-test-app.ts'

const options = { generator: 'assay 0.0.0' }

/** A text with one claim, all of whose ids are made from `n`. */
function createBundle(text: string, n: number, fields: Partial<Bundle> = {}): Bundle {
  const layer = createId(200 + n)
  return {
    article: createArticle(text, { id: createId(100 + n) }),
    text,
    people: [createPerson({ name: 'Bo' })],
    layers: [createLayer({ id: layer })],
    claims: [createClaim({ id: createId(300 + n), layer })],
    reviews: [],
    ...fields,
  }
}

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
  await nameOwner(app)
})

function importFile(file: string, id: string): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([file], 'bo.assay.jsonl'))
  body.append('request', JSON.stringify({ id, replace: [] }))
  return app.request('/api/imports', { method: 'POST', body })
}

const report = (file: string) => app.request('/api/imports/report', { method: 'POST', body: file })

const known = createBundle('The text that is here already', 1)
const first = createBundle('A text that comes in, line one', 2)
const clashing = createBundle('A text whose claim is elsewhere', 3)
const revised = createBundle('The text that is here already, corrected', 4)

test.each([
  [
    'an id that belongs to another article',
    presentAssayLine(
      { ...clashing, claims: known.claims.map(claim => ({ ...claim, layer: createId(203) })) },
      options,
    ),
    {
      path: '$.claims[0].id',
      says: /^Line 2: Expected an id of its own; .* or remove that article first\.$/,
    },
  ],
  [
    'a text that is nowhere',
    presentAssayLine(createBundle('A text that is left out of it', 5), { ...options, withText: false }),
    { path: '$.article.text', says: /^Line 2: This file leaves its text out/ },
  ],
  [
    'another version of a text',
    presentAssayLine({ ...revised, article: { ...revised.article, id: known.article.id } }, options),
    { path: '$.article.sha256', says: /^Line 2: This file was made on another version of the text/ },
  ],
])('%s is told with its line, before and at the import', async (_, line, { path, says }) => {
  expect((await importFile(presentAssayLine(known, options), 'i1')).status).toBe(200)
  const file = presentAssayLine(first, options) + line
  for (const answer of [await report(file), await importFile(file, 'i2')]) {
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'invalid-file',
      problems: [{ path, line: 2, message: expect.stringMatching(says) }],
    })
  }
  expect((await app.json<{ articles: unknown[] }>('/api/articles')).articles).toHaveLength(1)
})

test('a file of one article tells its place alone', async () => {
  const answer = await report(presentAssayLine(known, { ...options, withText: false }))
  expect(await answer.json()).toMatchObject({
    problems: [{ path: '$.article.text', message: expect.stringMatching(/^This file leaves its text out/) }],
  })
})

test('people whom the file has otherwise are told, and stay as they are known', async () => {
  await importFile(presentAssayLine(known, options), 'i1')
  const person = createPerson({ name: 'Bo' })
  const cases = [
    { people: [person], kept: [] },
    { people: [createPerson({ name: 'Bob' })], kept: [{ id: person.id, nameHere: 'Bo', nameInFile: 'Bob' }] },
    {
      people: [createPerson({ name: 'Bo', extensions: { 'x-team': 1 } })],
      kept: [{ id: person.id, nameHere: 'Bo', nameInFile: 'Bo' }],
    },
  ]
  for (const [n, { people, kept }] of cases.entries()) {
    for (const bundle of [
      { ...known, people },
      { ...first, people },
    ]) {
      const answer = await report(presentAssayLine(bundle, options))
      const { articles } = v.parse(importReportSchema, await answer.json())
      expect(articles.map(({ keptPeople }) => keptPeople)).toEqual([kept])
    }
    expect((await importFile(presentAssayLine({ ...known, people }, options), `again ${n}`)).status).toBe(200)
    expect(await app.store.findPeople([person.id])).toEqual([person])
  }
})

test('a file of one article on another version of its text names the article here', async () => {
  expect((await importFile(presentAssayLine(known, options), 'i1')).status).toBe(200)
  const file = presentAssayLine(
    { ...revised, article: { ...revised.article, id: known.article.id } },
    options,
  )
  for (const answer of [await report(file), await importFile(file, 'i2')]) {
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'other-text', article: known.article.id })
  }
})
