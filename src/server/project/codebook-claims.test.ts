import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Claim } from '../../core/claim.ts'
import type { Codebook } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { adds, alters, createTestArticle, removes, type TestArticle } from '../testing/create-test-article.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'
import { fileOf, onlyRumour, codebookPath as path, tell, withRumour } from '../testing/project-codebooks.ts'

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

    const withoutForecast: Codebook = {
      ...withRumour,
      types: withRumour.types.filter(({ name }) => name !== 'forecast'),
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

    test.each([
      ['changed', changed, { attributes: { basis: 'hunch' } }],
      ['cleared', changed, { attributes: {} }],
      ['left with its type', withoutForecast, { type: 'rumour', attributes: {} }],
    ] as const)(
      'what no longer fits and was %s is taken back, done again and restored',
      async (_, codebook, fields) => {
        await put(codebook, 0)
        const before = app.claim('c', old)
        const altered = alters(before, fields)
        const back = { id: 'c', before: altered.after, after: before }
        expect((await app.edit({ claims: [altered] }, { layer: 1 }, { id: 'one' })).status).toBe(200)
        expect((await app.edit({ claims: [back] }, { layer: 2 }, { id: 'two', undoes: 'one' })).status).toBe(
          200,
        )
        expect((await app.edit({ claims: [altered] }, { layer: 3 }, { redoes: 'two' })).status).toBe(200)
        expect((await app.edit({ claims: [back] }, { layer: 4 })).status).toBe(200)
      },
    )

    test('an earlier value passes for its own claim and name alone', async () => {
      await put(changed, 0)
      const before = app.claim('c', old)
      const fitting = alters(before, { attributes: { basis: 'hunch' } })
      expect((await app.edit({ claims: [fitting] }, { layer: 1 })).status).toBe(200)
      const at = '$.edit.change.claims[0].after.attributes'
      const other = app.claim('d', { attributes: { basis: 'prediction' }, fragments: [{ start: 7, end: 9 }] })
      expect(await tell(await app.edit({ claims: [adds(other)] }, { layer: 2 }))).toEqual([
        422,
        'invalid-edit',
        `${at}.basis`,
      ])
      const misplaced = alters(fitting.after, { attributes: { basis: 'Ana', note: 'prediction' } })
      expect(await tell(await app.edit({ claims: [misplaced] }, { layer: 2 }, { undoes: 'edit-1' }))).toEqual(
        [422, 'invalid-edit', `${at}.basis`, `${at}.note`],
      )
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
})

/** Backwards, without conditions, which go by what stands before. */
function turnRound(attributes: Codebook['types'][number]['attributes']) {
  return attributes.toReversed().map(({ when: _, ...attribute }) => attribute)
}
