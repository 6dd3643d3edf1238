import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ProjectDocument, ProjectVersions } from '../../api/project.ts'
import type { Claim } from '../../core/claim.ts'
import type { Codebook } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import type { Json } from '../../core/json.ts'
import { presentCodebook } from '../../formats/present-codebook.ts'
import { answersInOrder } from '../testing/answers-in-order.ts'
import { createTestApp } from '../testing/create-test-app.ts'
import { adds, alters, createTestArticle, removes, type TestArticle } from '../testing/create-test-article.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'
import { seedArticles } from '../testing/seed-articles.ts'

const path = '/api/project/codebook'

const rumour = {
  name: 'rumour',
  label: 'Rumour',
  plural: 'Rumours',
  key: 'u',
  hue: 'rose',
  line: 'wavy',
  attributes: [{ name: 'cue', label: 'Cue', kind: 'fragment', required: false }],
} as const
const withRumour: Codebook = { ...defaultCodebook, types: [...defaultCodebook.types, rumour] }
const onlyRumour: Codebook = { ...defaultCodebook, types: [rumour] }

function fileOf(codebook: Codebook): Json {
  return JSON.parse(presentCodebook(codebook)) as Json
}

describe.each(engines)('on %s,', engine => {
  beforeAll(() => startEngine(engine), 60_000)

  let app: TestArticle
  let made = 0
  beforeEach(async () => {
    app = await createTestArticle({ engine })
  })

  function put(codebook: Codebook, base: number, id = `put-${++made}`): Promise<Response> {
    return app.send('PUT', path, { id, base, body: fileOf(codebook) })
  }

  async function tell(answer: Response): Promise<unknown[]> {
    const { code, problems = [] } = (await answer.json()) as { code: string; problems?: { path: string }[] }
    return [answer.status, code, ...problems.map(problem => problem.path)]
  }

  describe('the codebook of a project', () => {
    test('is the default one until one is written', async () => {
      const expected = { name: 'codebook', version: 0, body: fileOf(defaultCodebook), at: null, by: null }
      expect(await app.json<ProjectDocument>(path)).toEqual(expected)
      expect(await app.json<ProjectVersions>(`${path}/versions`)).toEqual({ versions: [] })
    })

    test('keeps every version, the newest first', async () => {
      expect((await put(withRumour, 0)).status).toBe(200)
      expect((await put(onlyRumour, 1)).status).toBe(200)
      const { versions } = await app.json<ProjectVersions>(`${path}/versions`)
      expect(versions.map(({ version, by }) => [version, by])).toEqual([
        [2, app.owner],
        [1, app.owner],
      ])
      expect(versions.map(({ body }) => body)).toEqual([fileOf(onlyRumour), fileOf(withRumour)])
      expect(await app.json<ProjectDocument>(path)).toEqual(versions[0])
    })

    test('written twice with one operation id is written once and answered the same', async () => {
      const first = await (await put(withRumour, 0, 'same')).json()
      expect(await (await put(withRumour, 0, 'same')).json()).toEqual(first)
      expect(await tell(await put(onlyRumour, 0, 'same'))).toEqual([409, 'id-reused'])
      expect((await app.json<ProjectVersions>(`${path}/versions`)).versions).toHaveLength(1)
    })

    test('made on another version is refused with both sides', async () => {
      await put(withRumour, 0)
      const answer = await put(onlyRumour, 0)
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({
        code: 'stale-document',
        yours: fileOf(onlyRumour),
        current: { version: 1, body: fileOf(withRumour) },
      })
    })

    test('with a problem is refused with its place, and the one before stays', async () => {
      await put(withRumour, 0)
      const broken = { ...onlyRumour, types: [{ ...rumour, key: 'j' }] }
      expect(await tell(await put(broken, 1))).toEqual([422, 'invalid-document', '$.types[0].key'])
      const shapeless = await app.send('PUT', path, { id: 's', base: 1, body: [] })
      expect(await tell(shapeless)).toEqual([422, 'invalid-document', '$'])
      expect((await app.json<ProjectDocument>(path)).version).toBe(1)
    })

    test('has a name that is known, and an owner', async () => {
      expect((await app.request('/api/project/recipe')).status).toBe(404)
      expect((await app.request('/api/project/constructor/versions')).status).toBe(404)
      expect((await app.send('PUT', '/api/project/recipe', { id: 'r', base: 0, body: 1 })).status).toBe(404)
      const nameless = await createTestApp({ engine })
      const request = { id: 'n', base: 0, body: fileOf(withRumour) }
      expect((await nameless.send('PUT', path, request)).status).toBe(409)
    })
  })

  describe('claims under another codebook', () => {
    const old: Partial<Claim> = { attributes: { speaker: 'Ana', basis: 'prediction' } }

    beforeEach(async () => {
      await app.edit({ layers: [adds(app.layer)], claims: [adds(app.claim('c', old))] }, { layer: 0 })
    })

    /** The default codebook, in which forecasts have another basis, and no speaker. */
    const changed: Codebook = {
      ...defaultCodebook,
      types: defaultCodebook.types.map(type => ({
        ...type,
        attributes: type.attributes
          .filter(({ name }) => name !== 'speaker')
          .map(each =>
            each.name === 'basis' && each.kind === 'enum'
              ? {
                  name: 'basis',
                  label: 'Basis',
                  kind: 'enum',
                  options: [{ value: 'hunch', label: 'Hunch' }],
                  required: true,
                }
              : each,
          ),
      })),
    }

    test('a type of one’s own can be tagged, with values by the same laws', async () => {
      const rumoured = (attributes: Claim['attributes']) => app.claim('r', { type: 'rumour', attributes })
      const refused = await app.edit({ claims: [adds(rumoured({}))] }, { layer: 1 })
      expect(await tell(refused)).toEqual([422, 'invalid-edit', '$.edit.change.claims[0].after.type'])
      await put(withRumour, 0)
      const elsewhere = rumoured({ cue: { start: 0, end: 6, exact: 'prices' } })
      expect(await tell(await app.edit({ claims: [adds(elsewhere)] }, { layer: 1 }))).toEqual([
        422,
        'invalid-edit',
        '$.edit.change.claims[0].after.attributes.cue.exact',
      ])
      const there = rumoured({ cue: { start: 12, end: 13, exact: '😀' } })
      expect((await app.edit({ claims: [adds(there)] }, { layer: 1 })).status).toBe(200)
    })

    test('an edit of something else lets values that no longer fit pass', async () => {
      await put(changed, 0)
      const noted = alters(app.claim('c', old), { note: 'hm' })
      expect((await app.edit({ claims: [noted] }, { layer: 1 })).status).toBe(200)
    })

    test('a new or changed value must fit', async () => {
      await put(changed, 0)
      const before = app.claim('c', old)
      const at = '$.edit.change.claims[0].after.attributes'
      const altered = alters(before, { attributes: { ...before.attributes, basis: 'schedule' } })
      expect(await tell(await app.edit({ claims: [altered] }, { layer: 1 }))).toEqual([
        422,
        'invalid-edit',
        `${at}.basis`,
      ])
      const fitting = alters(before, { attributes: { ...before.attributes, basis: 'hunch' } })
      expect((await app.edit({ claims: [fitting] }, { layer: 1 })).status).toBe(200)
      const fresh = adds(app.claim('d', { ...old, fragments: [{ start: 0, end: 3 }] }))
      expect(await tell(await app.edit({ claims: [fresh] }, { layer: 2 }))).toEqual([
        422,
        'invalid-edit',
        `${at}.speaker`,
        `${at}.basis`,
      ])
    })

    test('a claim of a type that is gone is kept, can have its note changed, but no value', async () => {
      await put(onlyRumour, 0)
      const before = app.claim('c', old)
      const noted = alters(before, { note: 'hm' })
      expect((await app.edit({ claims: [noted] }, { layer: 1 })).status).toBe(200)
      const altered = alters(noted.after, { attributes: { speaker: 'Bo' } })
      expect(await tell(await app.edit({ claims: [altered] }, { layer: 2 }))).toEqual([
        422,
        'invalid-edit',
        '$.edit.change.claims[0].after.type',
      ])
    })

    test('a deletion is taken back with the values that no longer fit', async () => {
      await put(changed, 0)
      const claim = app.claim('c', old)
      expect((await app.edit({ claims: [removes(claim)] }, { layer: 1 }, { id: 'gone' })).status).toBe(200)
      const answer = await app.edit({ claims: [adds(claim)] }, { layer: 2 }, { id: 'back', undoes: 'gone' })
      expect(answer.status).toBe(200)
    })

    test('what no longer fits is told, and one’s own export with it comes in again as it is', async () => {
      expect(await app.json('/api/misfits')).toEqual({ misfits: [] })
      await put(changed, 0)
      const place = { article: 'article', title: 'Prices', layer: null, claim: 'c' }
      const counted = (attribute: string, value: string) => {
        return { type: 'forecast', attribute, count: 1, claims: [{ ...place, value }] }
      }
      const misfits = [counted('speaker', 'Ana'), counted('basis', 'prediction')]
      expect(await app.json('/api/misfits')).toEqual({ misfits })
      const file = await (await app.request('/api/articles/article/export')).text()
      const report = (content: string) =>
        app.request('/api/imports/report', { method: 'POST', body: content })
      expect((await (await report(file)).json()).articles[0].counts).toEqual({ new: 0, same: 1, differs: 0 })
      const other = file.replace('"prediction"', '"schedule"')
      expect(await tell(await report(other))).toEqual([422, 'invalid-file', '$.claims[0].attributes.basis'])
      const elsewhere = file.replaceAll('"c"', '"another"')
      expect(await tell(await report(elsewhere))).toEqual([
        422,
        'invalid-file',
        '$.claims[0].attributes.basis',
        '$.claims[0].attributes.speaker',
      ])
    })

    test('an exported file has its attributes in the codebook’s order', async () => {
      const [forecast] = defaultCodebook.types
      if (!forecast) throw new Error('no forecast')
      const turned = {
        ...defaultCodebook,
        types: [{ ...forecast, attributes: turnRound(forecast.attributes) }],
      }
      await put(turned, 0)
      const file = await (await app.request('/api/articles/article/export')).text()
      expect(file.indexOf('"basis"')).toBeLessThan(file.indexOf('"speaker"'))
    })
  })

  test('others are answered, and save, while all claims are looked at', async () => {
    await seedArticles(app.store)
    const misfits = async () => {
      expect(await app.json('/api/misfits')).toMatchObject({
        misfits: [{ attribute: 'weather', count: 900 }],
      })
    }
    const save = async () => expect((await put(withRumour, 0)).status).toBe(200)
    expect(await answersInOrder({ misfits, save })).toEqual(['save', 'misfits'])
  })
})

/** Backwards, without conditions, which go by what stands before. */
function turnRound(attributes: Codebook['types'][number]['attributes']) {
  return attributes.toReversed().map(({ when: _, ...attribute }) => attribute)
}
