import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ProjectDocument, ProjectVersions } from '../../api/project.ts'
import type { Codebook } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { answersInOrder } from '../testing/answers-in-order.ts'
import { createTestApp } from '../testing/create-test-app.ts'
import { createTestArticle, type TestArticle } from '../testing/create-test-article.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'
import {
  fileOf,
  onlyRumour,
  codebookPath as path,
  rumour,
  tell,
  withRumour,
} from '../testing/project-codebooks.ts'
import { seedArticles } from '../testing/seed-articles.ts'

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

  describe('the codebook of a project', () => {
    test('is the default one until one is written', async () => {
      const expected = { name: 'codebook', version: 0, body: fileOf(defaultCodebook), at: null, by: null }
      expect(await app.json<ProjectDocument>(path)).toEqual(expected)
      expect(await app.json<ProjectVersions>(`${path}/versions`)).toEqual({ versions: [] })
    })

    test('is sent again only when it has changed', async () => {
      const ask = async (tag = '') => {
        const answer = await app.request(path, { headers: { 'if-none-match': tag } })
        return { status: answer.status, tag: answer.headers.get('etag') ?? '', text: await answer.text() }
      }
      const first = await ask()
      expect(await ask(first.tag)).toEqual({ status: 304, tag: first.tag, text: '' })
      await put(withRumour, 0)
      const second = await ask(first.tag)
      expect([second.status, JSON.parse(second.text).version]).toEqual([200, 1])
      expect(await ask(second.tag)).toEqual({ status: 304, tag: second.tag, text: '' })
      const other = await createTestArticle({ engine })
      other.setTime('2026-02-02T00:00:00.000Z')
      await other.send('PUT', path, { id: 'elsewhere', base: 0, body: fileOf(onlyRumour) })
      const elsewhere = await other.request(path, { headers: { 'if-none-match': second.tag } })
      expect(elsewhere.status).toBe(200)
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
