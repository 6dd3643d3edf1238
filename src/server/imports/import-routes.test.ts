import * as v from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ImportAnswer, importAnswerSchema, importReportSchema } from '../../api/import-report.ts'
import type { Bundle } from '../../core/bundle.ts'
import type { Claim } from '../../core/claim.ts'
import { presentAssayFile, presentAssayLine } from '../../formats/present-assay-file.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer, testLayer } from '../../testing/create-layer.ts'
import { createPerson, testPerson } from '../../testing/create-person.ts'
import { createTestApp, nameOwner, type TestApp } from '../testing/create-test-app.ts'
import { adds, createTestArticle, testText } from '../testing/create-test-article.ts'

const options = { generator: 'assay 0.0.0' }

/** A colleague's annotations of a text. */
function createBundle(text: string, fields: Partial<Bundle> = {}): Bundle {
  return {
    article: createArticle(text, { language: 'en', extensions: { 'x-desk': 'east' } }),
    text,
    people: [createPerson({ name: 'Bo', extensions: { 'x-team': 1 } })],
    layers: [createLayer({ status: 'submitted' })],
    claims: [
      createClaim({ note: 'ünï' }),
      createClaim({
        id: createId(2),
        type: 'quote',
        fragments: [
          { start: 0, end: 3 },
          { start: 5, end: 7 },
        ],
      }),
    ],
    reviews: [],
    ...fields,
  }
}

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
  await nameOwner(app)
})

function importFile(file: string, request: object = { id: 'i', replace: [] }, to = app): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([file], 'bo.assay.json'))
  body.append('request', JSON.stringify(request))
  return to.request('/api/imports', { method: 'POST', body })
}

const exported = async (article = createArticle('').id, from = app) =>
  (await from.request(`/api/articles/${encodeURIComponent(article)}/export`)).text()
const library = async () => (await app.json<{ articles: unknown[] }>('/api/articles')).articles
const undo = (edit: string, id: string) =>
  app.send('POST', `/api/edits/${encodeURIComponent(edit)}/undo`, { id })

describe('importing', () => {
  const file = presentAssayFile(createBundle(testText), options)

  test('and exporting again gives the same bytes', async () => {
    const answer = v.parse(importAnswerSchema, await (await importFile(file)).json())
    expect(answer.edits).toEqual([{ edit: 'i', article: createArticle('').id }])
    expect(answer.report).toMatchObject({
      file: 'bo.assay.json',
      articles: [
        {
          status: 'new',
          counts: { new: 2, same: 0, differs: 0 },
          types: { forecast: 1, quote: 1 },
          annotators: ['Bo'],
        },
      ],
    })
    expect(await exported()).toBe(file)
  })

  test('twice is harmless, under the same and another operation id', async () => {
    const first = await (await importFile(file)).json()
    expect(await (await importFile(file)).json()).toEqual(first)
    const again = v.parse(
      importAnswerSchema,
      await (await importFile(file, { id: 'i2', replace: [] })).json(),
    )
    expect(again.edits).toEqual([])
    expect(again.report.articles).toMatchObject([{ status: 'here', counts: { new: 0, same: 2, differs: 0 } }])
    expect(await exported()).toBe(file)
  })

  test('another file under the same operation id is refused', async () => {
    await importFile(file)
    const other = presentAssayFile(createBundle('Another text, long enough'), options)
    expect(await (await importFile(other)).json()).toMatchObject({ code: 'id-reused' })
    expect((await library()).length).toBe(1)
  })

  test('is taken back and put in again exactly', async () => {
    await importFile(file)
    expect((await undo('i', 'u')).status).toBe(200)
    expect(await library()).toEqual([])
    expect((await undo('u', 'r')).status).toBe(200)
    expect(await exported()).toBe(file)
    expect((await undo('r', 'u2')).status).toBe(200)
    expect((await importFile(file, { id: 'i2', replace: [] })).status).toBe(200)
    expect(await exported()).toBe(file)
  })

  test('after export and removal gives the same bytes', async () => {
    await importFile(file)
    const before = await exported()
    await app.send('DELETE', `/api/articles/${encodeURIComponent(createArticle('').id)}`, { id: 'd' })
    await importFile(before, { id: 'i2', replace: [] })
    expect(await exported()).toBe(before)
  })

  test('without its text is let in where the text is known', async () => {
    const bare = presentAssayFile(createBundle(testText), { ...options, withText: false })
    const refused = await importFile(bare)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'invalid-file',
      problems: [{ path: '$.article.text' }],
    })
    await importFile(file, { id: 'i2', replace: [] })
    await undo('i2', 'u')
    expect((await importFile(bare, { id: 'i3', replace: [] })).status).toBe(200)
    expect(await exported()).toBe(file)
  })

  test('a broken file is refused whole, with the place of every problem', async () => {
    const broken = file.replace('"start": 5', '"start": 2').replace('"forecast"', '"rumour"')
    for (const answer of [
      await importFile(broken),
      await app.request('/api/imports/report', { method: 'POST', body: broken }),
    ]) {
      expect(answer.status).toBe(422)
      const { code, problems } = (await answer.json()) as {
        code: string
        problems: { path: string; message: string }[]
      }
      expect(code).toBe('invalid-file')
      expect(problems.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['$.claims[1].fragments[1].start', '$.claims[0].type']),
      )
    }
    expect(await library()).toEqual([])
    expect(await app.store.findPeople([testPerson])).toEqual([])
  })

  test('many articles go in together or not at all', async () => {
    const lines = [1, 2, 3].map(n =>
      presentAssayLine(
        createBundle(`${testText} ${n}`, {
          article: createArticle(`${testText} ${n}`, { id: createId(100 + n) }),
          layers: [createLayer({ id: createId(200 + n) })],
          claims: [createClaim({ id: createId(300 + n), layer: createId(200 + n) })],
        }),
        options,
      ),
    )
    const [first = '', second = '', third = ''] = lines
    const broken = await importFile(first + second.replace('"start":0', '"start":-1') + third)
    expect(broken.status).toBe(422)
    expect(await library()).toEqual([])
    const answer = (await (await importFile(lines.join(''))).json()) as ImportAnswer
    expect(answer.edits.map(({ edit }) => edit)).toEqual(['i#1', 'i#2', 'i#3'])
    expect(await (await importFile(lines.join(''))).json()).toEqual(answer)
    expect(await (await app.request('/api/export')).text()).toBe(lines.join(''))
    expect((await undo('i#2', 'u')).status).toBe(200)
    expect((await library()).length).toBe(2)
  })

  test('an id that belongs to another article stops the whole file', async () => {
    await importFile(file)
    const other = presentAssayFile(
      createBundle('Another text, long enough', {
        article: createArticle('Another text, long enough', { id: createId(9) }),
      }),
      options,
    )
    const answer = await importFile(other, { id: 'i2', replace: [] })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'invalid-file',
      problems: [{ path: '$.layers[0].id' }, { path: '$.claims[0].id' }, { path: '$.claims[1].id' }],
    })
    expect((await library()).length).toBe(1)
  })

  test('what differs stays unless its replacing is asked for, and the replacing is taken back', async () => {
    await importFile(file)
    const newer: Claim = createClaim({ note: 'second thought', modified: '2026-02-01T00:00:00.000Z' })
    const second = presentAssayFile(
      createBundle(testText, { claims: [newer, ...createBundle(testText).claims.slice(1)] }),
      options,
    )
    const report = v.parse(
      importReportSchema,
      await (await app.request('/api/imports/report?name=x.json', { method: 'POST', body: second })).json(),
    )
    expect(report.file).toBe('x.json')
    expect(report.articles).toMatchObject([
      {
        status: 'here',
        counts: { new: 0, same: 1, differs: 1 },
        items: expect.arrayContaining([
          {
            kind: 'claim',
            id: newer.id,
            status: 'differs',
            newer: 'file',
            isUpdate: true,
            label: 'forecast',
            text: 'Prices wil',
          },
        ]),
      },
    ])
    expect(await exported()).toBe(file)
    await importFile(second, { id: 'i2', replace: [] })
    expect(await exported()).toBe(file)
    const replaced = (await (
      await importFile(second, { id: 'i3', replace: [newer.id] })
    ).json()) as ImportAnswer
    expect(replaced.edits).toEqual([{ edit: 'i3', article: createArticle('').id }])
    expect(await exported()).toBe(second)
    await undo('i3', 'u')
    expect(await exported()).toBe(file)
  })

  test('joins the article that has the text here, under its id', async () => {
    const own = await createTestArticle()
    await own.edit({ layers: [adds(own.layer)], claims: [adds(own.claim('c1'))] }, { layer: 0 })
    const answer = (await (await importFile(file, undefined, own)).json()) as ImportAnswer
    expect(answer.edits).toEqual([{ edit: 'i', article: 'article' }])
    const layers = (await own.store.listLayers('article')).map(({ layer }) => layer.id)
    expect(layers.sort()).toEqual(['layer', testLayer])
    const { articles } = await own.json<{ articles: { colleagues: unknown }[] }>('/api/articles')
    const colleague = { layer: testLayer, annotator: testPerson, name: 'Bo', status: 'submitted', claims: 2 }
    const counted = { own: { claims: 1 }, claims: { forecast: { count: 1 } } }
    expect(articles).toMatchObject([{ ...counted, colleagues: [colleague] }])
    expect((await own.send('POST', '/api/edits/i/undo', { id: 'u' })).status).toBe(200)
    expect((await own.store.readBundle('article'))?.claims).toEqual([own.claim('c1')])
  })

  test('the owner’s new name is in the next export', async () => {
    const own = await createTestArticle()
    await own.edit({ layers: [adds(own.layer)], claims: [adds(own.claim('c1'))] }, { layer: 0 })
    await nameOwner(own, 'Anna')
    expect(await exported('article', own)).toContain('"name": "Anna"')
  })

  test('a claim that a colleague reviewed stays as long as the review does', async () => {
    const own = await createTestArticle()
    await own.edit({ layers: [adds(own.layer)], claims: [adds(own.claim('c1'))] }, { layer: 0 })
    const bundle = await own.store.readBundle('article')
    if (!bundle) throw new Error('no article')
    const review = {
      id: 'r1',
      claim: 'c1',
      layer: 'layer',
      reviewer: testPerson,
      verdict: 'agree',
      created: '2026-01-02T00:00:00.000Z',
      modified: '2026-01-02T00:00:00.000Z',
    } as const
    const reviewed = presentAssayFile(
      { ...bundle, people: [...bundle.people, createPerson({ name: 'Bo' })], reviews: [review] },
      options,
    )
    expect((await importFile(reviewed, undefined, own)).status).toBe(200)
    expect(await exported('article', own)).toBe(reviewed)
    const removal = await own.edit(
      { claims: [{ id: 'c1', before: own.claim('c1'), after: null }] },
      { layer: 1 },
    )
    expect(removal.status).toBe(422)
    expect(await removal.json()).toMatchObject({
      code: 'invalid-edit',
      detail: expect.stringContaining('reviewed'),
    })
    expect(await exported('article', own)).toBe(reviewed)
  })
})

test('a form without a file or with a request that is none is refused', async () => {
  const empty = await app.request('/api/imports', { method: 'POST', body: new FormData() })
  expect(empty.status).toBe(400)
  for (const request of [{}, { id: 'i' }, { id: 'i', replace: 'all' }]) {
    expect((await importFile('{}', request)).status, JSON.stringify(request)).toBe(400)
  }
})

test('importing needs a name, reporting does not', async () => {
  const nameless = await createTestApp()
  const file = presentAssayFile(createBundle(testText), options)
  expect((await nameless.request('/api/imports/report', { method: 'POST', body: file })).status).toBe(200)
  expect(await (await importFile(file, undefined, nameless)).json()).toMatchObject({ code: 'no-owner' })
})
