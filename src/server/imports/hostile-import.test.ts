import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { importReportSchema } from '../../api/import-report.ts'
import type { Bundle } from '../../core/bundle.ts'
import type { LayerStatus } from '../../core/layer.ts'
import { presentAssayFile, presentAssayLine } from '../../formats/present-assay-file.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { hostileArticles } from '../../testing/hostile-articles.ts'
import { hostileClaims } from '../../testing/hostile-claims.ts'
import { hostileSources } from '../../testing/hostile-sources.ts'
import { changeAt } from '../../testing/json-places.ts'
import { malformedBytes } from '../../testing/malformed-bytes.ts'
import { aimlessJson, malformedJson, refusedJson } from '../../testing/malformed-json.ts'
import { createTestApp, nameOwner, type TestApp } from '../testing/create-test-app.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'

const options = { generator: 'assay 0.0.0' }
const source = presentAssayFile(createBundle(), options)
const value = JSON.parse(source)

type HostileInput = readonly [name: string, file: string | Uint8Array]

const inputs: { readonly [kind: string]: readonly HostileInput[] } = {
  'wrong values': [...hostileArticles, ...hostileClaims].map(({ name, at, to }) => [
    name,
    JSON.stringify(changeAt(value, at, to)),
  ]),
  'wrong sources': hostileSources.map(([find, by]) => [by, source.replace(find, () => by)]),
  'malformed JSON': Object.values(malformedJson)
    .flat()
    .filter(each => each !== '')
    .map(each => [each, source.replace('"en"', () => each)]),
  'JSON that is refused': refusedJson.map(([each]) => [each.slice(0, 60), each]),
  'JSON of something else': aimlessJson.map(each => [each, each]),
  'malformed bytes': malformedBytes.map(([name, spoil]) => [name, spoil(source)]),
  'files cut short': [1, 2, 3, 4, 5].map(sixth => [
    `${sixth}/6`,
    source.slice(0, (source.length * sixth) / 6),
  ]),
  nothing: ['', ' ', '0', '\n', '[', '"', '\0'].map(each => [each, each.repeat(1_000_000)]),
  'fields that a file may not set': [
    ['a role of a person', "$.annotators[0]['role']", 'admin'],
    ['the owner', '$.owner', createId(0xa)],
    ['a layer’s edits', '$.layers[0].edits', 7],
    ['a status of a claim', '$.claims[0].status', 'accepted'],
    ['a status of the article', '$.article.status', 'accepted'],
    ['an unknown status', '$.layers[0].status', 'locked'],
    ['a second annotator of a layer', '$.layers[0].annotator', [createId(0xa), createId(0xb)]],
  ].map(([name = '', at = '', to = '']) => [String(name), JSON.stringify(changeAt(value, String(at), to))]),
}

function post(app: TestApp, file: string | Uint8Array, request: object): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytesOf(file))], 'bo.assay.json'))
  body.append('request', JSON.stringify(request))
  return app.request('/api/imports', { method: 'POST', body })
}

function bytesOf(file: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(file)
}

/** All that an import could have changed: records, people, the owner, the log and the operations. */
async function lookAt({ request, store }: TestApp) {
  const textOf = async (path: string) => (await request(path)).text()
  return {
    library: await textOf('/api/articles'),
    files: await textOf('/api/export'),
    session: await textOf('/api/session'),
    people: await store.findPeople(createBundle().people.map(({ id }) => id)),
    end: await store.findLogEnd(),
    operation: await store.findOperation('hostile'),
  }
}

describe.each(engines)('a hostile file on %s', engine => {
  let app: TestApp
  let me: string
  beforeAll(async () => {
    await startEngine(engine)
    app = await createTestApp({ engine })
    me = await nameOwner(app)
  }, 60_000)

  test.each(Object.keys(inputs))('of %s is refused with places, and nothing is stored', async kind => {
    const before = await lookAt(app)
    for (const [name, file] of inputs[kind] ?? []) {
      const answers = [
        await app.request('/api/imports/report', { method: 'POST', body: bytesOf(file) }),
        await post(app, file, { id: 'hostile', replace: [] }),
      ]
      for (const answer of answers) {
        expect(answer.status, name).toBe(422)
        const { code, problems } = v.parse(refusalSchema, await answer.json())
        expect([name, code, problems.length > 0]).toEqual([name, 'invalid-file', true])
      }
    }
    expect(await lookAt(app)).toEqual(before)
    expect(app.logged).toEqual([])
  })

  describe('that is sound', () => {
    const text = `Prices will rise on ${engine}, she said.`
    const ids = {
      article: createId(0x900),
      mine: createId(0x901),
      theirs: createId(0x902),
      bo: createId(0x903),
    }

    /** The article with my layer and a colleague's. */
    function createShared(mine: LayerStatus, theirs: LayerStatus, more: Partial<Bundle> = {}): string {
      return presentAssayFile(
        {
          article: createArticle(text, { id: ids.article }),
          text,
          people: [
            { id: me, name: 'Ana' },
            { id: ids.bo, name: 'Bo' },
          ],
          layers: [
            createLayer({ id: ids.mine, annotator: me, status: mine }),
            createLayer({ id: ids.theirs, annotator: ids.bo, status: theirs }),
          ],
          claims: [
            createClaim({ id: createId(0x904), layer: ids.mine }),
            createClaim({ id: createId(0x905), layer: ids.theirs }),
          ],
          reviews: [],
          ...more,
        },
        options,
      )
    }
    const shared = () => createShared('draft', 'submitted')
    const exported = async () =>
      (await app.request(`/api/articles/${encodeURIComponent(ids.article)}/export`)).text()
    const importFile = async (file: string, replace: readonly string[] = []) =>
      post(app, file, { id: crypto.randomUUID(), replace })

    test('changes no layer’s status by itself, whosever it is: it is told, and left', async () => {
      expect((await importFile(shared())).status).toBe(200)
      const other = createShared('accepted', 'accepted')
      const told = await app.request('/api/imports/report', { method: 'POST', body: other })
      expect(v.parse(importReportSchema, await told.json()).articles).toMatchObject([
        {
          counts: { new: 0, same: 2, differs: 2 },
          items: expect.arrayContaining([
            { kind: 'layer', id: ids.mine, status: 'differs', newer: 'unknown', label: 'Ana', text: '' },
            { kind: 'layer', id: ids.theirs, status: 'differs', newer: 'unknown', label: 'Bo', text: '' },
          ]),
        },
      ])
      const before = await lookAt(app)
      expect(await (await importFile(other)).json()).toMatchObject({ edits: [] })
      expect({ ...(await lookAt(app)), operation: null }).toEqual(before)
      expect(await exported()).toBe(shared())
    })

    test('changes none by another id of the layer either', async () => {
      const layers = [
        createLayer({ id: createId(0x90a), annotator: me, status: 'accepted' }),
        createLayer({ id: createId(0x90b), annotator: ids.bo, status: 'returned' }),
      ]
      const claims = [
        createClaim({ id: createId(0x904), layer: createId(0x90a) }),
        createClaim({ id: createId(0x905), layer: createId(0x90b) }),
      ]
      const answer = await importFile(createShared('draft', 'draft', { layers, claims }))
      expect(await answer.json()).toMatchObject({ edits: [] })
      expect(await exported()).toBe(shared())
    })

    test('changes the one whose replacing is asked for, and no other', async () => {
      await importFile(createShared('accepted', 'accepted'), [ids.theirs])
      expect(await exported()).toBe(createShared('draft', 'accepted'))
    })

    test('names no one anew, and gives my name to nobody', async () => {
      const people = [
        { id: me, name: 'Mallory' },
        { id: ids.bo, name: 'Ana' },
      ]
      const before = await lookAt(app)
      const answer = await importFile(createShared('draft', 'accepted', { people }), [me, ids.bo])
      expect(await answer.json()).toMatchObject({ edits: [], report: { articles: [{ status: 'here' }] } })
      expect({ ...(await lookAt(app)), operation: null }).toEqual(before)
    })

    test('gives no layer to somebody else, nor takes a record’s id for another kind', async () => {
      const before = await lookAt(app)
      const swapped = createShared('draft', 'accepted', {
        layers: [
          createLayer({ id: ids.mine, annotator: ids.bo, status: 'draft' }),
          createLayer({ id: ids.theirs, annotator: me, status: 'accepted' }),
        ],
      })
      const moved = createShared('draft', 'accepted', {
        claims: [createClaim({ id: createId(0x904), layer: ids.theirs })],
      })
      for (const [file, paths] of [
        [
          swapped,
          ['$.layers[0].annotator', '$.layers[1].annotator', '$.claims[0].layer', '$.claims[1].layer'],
        ],
        [moved, ['$.claims[0].layer']],
      ] as const) {
        const stolen = await importFile(file, [ids.mine, ids.theirs, createId(0x904)])
        expect(stolen.status).toBe(422)
        const { problems } = v.parse(refusalSchema, await stolen.json())
        expect(problems.map(({ path }) => path).sort()).toEqual([...paths].sort())
      }
      const taken = createShared('draft', 'accepted', {
        claims: [createClaim({ id: ids.bo, layer: ids.mine })],
        people: [
          { id: me, name: 'Ana' },
          { id: createId(0x90c), name: 'Bo' },
        ],
        layers: [createLayer({ id: ids.mine, annotator: me, status: 'draft' })],
      })
      const refused = await importFile(taken)
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ problems: [{ path: '$.claims[0].id' }] })
      expect({ ...(await lookAt(app)), operation: null }).toEqual(before)
    })

    test('among good ones stops them all, and says its line', async () => {
      const before = await lookAt(app)
      const line = (n: number, id = createId(0x910 + n)) => {
        const words = `${text} ${n}`
        return presentAssayLine(
          {
            article: createArticle(words, { id }),
            text: words,
            people: [],
            layers: [],
            claims: [],
            reviews: [],
          },
          options,
        )
      }
      // The second is of an article here, with another text.
      const refused = await importFile(line(1) + line(2, ids.article) + line(3))
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({
        code: 'invalid-file',
        problems: [
          { path: '$.article.sha256', line: 2, message: expect.stringMatching(/^Line 2: .*file of its own/) },
        ],
      })
      expect(await lookAt(app)).toEqual(before)
    })
  })
})

const refusalSchema = v.object({
  code: v.string(),
  problems: v.array(
    v.object({ path: v.pipe(v.string(), v.startsWith('$')), message: v.pipe(v.string(), v.endsWith('.')) }),
  ),
})
