import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../api/limits.ts'
import type { ProjectDocument, ProjectVersions } from '../../api/project.ts'
import type { Json } from '../../core/json.ts'
import { createTestArticle, type TestArticle } from '../testing/create-test-article.ts'
import { engines, startEngine } from '../testing/open-test-store.ts'

const path = '/api/project/guideline'

let app: TestArticle
let made = 0
function put(body: Json, base: number): Promise<Response> {
  made += 1
  return app.send('PUT', path, { id: `put-${made}`, base, body })
}

describe.each(engines)('the project’s guideline on %s', engine => {
  beforeAll(() => startEngine(engine), 60_000)

  beforeEach(async () => {
    app = await createTestArticle({ engine })
  })

  test('is the one Assay comes with until one is written', async () => {
    expect(await app.json<ProjectDocument>(path)).toEqual({
      name: 'guideline',
      version: 0,
      body: null,
      at: null,
      by: null,
    })
  })

  test('is kept as typed, in versions, and goes back to the shipped one', async () => {
    const text = ' # Ours  \r\n\n“Tag” é é <b>😀</b>\u200f\n'
    expect((await put(text, 0)).status).toBe(200)
    expect((await put(null, 1)).status).toBe(200)
    const { versions } = await app.json<ProjectVersions>(`${path}/versions`)
    expect(versions.map(({ version, body }) => [version, body])).toEqual([
      [2, null],
      [1, text],
    ])
  })

  test.each<[string, Json]>([
    ['of nothing', ' \n\t'],
    ['with NUL', 'a\0b'],
    ['with half a pair', 'a\ud83d'],
    ['that is too long', 'x'.repeat(limits.guidelineLength + 1)],
    ['that is no text', { text: 'a' }],
    ['that is a number', 4],
  ])('a text %s is refused with its place, and the one before stays', async (_, body) => {
    await put('Ours', 0)
    const answer = await put(body, 1)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ code: 'invalid-document', problems: [{ path: '$' }] })
    expect((await app.json<ProjectDocument>(path)).body).toBe('Ours')
  })

  test('at the very limit is taken', async () => {
    expect((await put('x'.repeat(limits.guidelineLength), 0)).status).toBe(200)
  })
})
