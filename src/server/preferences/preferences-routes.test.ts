import { beforeEach, expect, test } from 'vitest'
import type { PersonPreferences, PreferencesAnswer } from '../../api/preferences.ts'
import { createTestApp, nameOwner, type TestApp } from '../testing/create-test-app.ts'

const path = '/api/preferences'
const preferences: PersonPreferences = {
  ...{ theme: 'dark', textSize: 21, measure: 'wide', density: 'compact', lines: 'ink' },
  ...{ letterKeys: false, selectionUnit: 'sentence', keys: { 'article.note': ['m'] }, speakMarks: false },
  ...{ hidesLayers: true, hidesNames: false },
}
const early = '2025-12-30T00:00:00.000Z'
const late = '2025-12-31T00:00:00.000Z'

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
})

const put = (at: string, fields: object = {}) =>
  app.send('PUT', path, { at, preferences: { ...preferences, ...fields } })
const read = () => app.json<PreferencesAnswer>(path)

test('are nobody’s before there is an owner', async () => {
  expect((await app.request(path)).status).toBe(409)
  expect((await put(early)).status).toBe(409)
})

test('are kept whole, and none until some were chosen', async () => {
  await nameOwner(app)
  expect(await read()).toEqual({ kept: null })
  expect(await (await put(early)).json()).toEqual({ kept: { at: early, preferences } })
  expect(await read()).toEqual({ kept: { at: early, preferences } })
})

test('the newest stay, in whatever order they come, and answer the older', async () => {
  await nameOwner(app)
  await put(late, { theme: 'light' })
  const kept = { at: late, preferences: { ...preferences, theme: 'light' } }
  expect(await (await put(early)).json()).toEqual({ kept })
  expect(await (await put(late)).json()).toEqual({ kept })
  expect(await read()).toEqual({ kept })
})

test('a clock that runs ahead is set back', async () => {
  app.setTime('2026-01-02T00:00:00.000Z')
  await nameOwner(app)
  await put('2099-01-01T00:00:00.000Z')
  expect((await read()).kept?.at).toMatch(/^2026-01-02T/)
  await put('2026-01-02T00:00:01.000Z', { theme: 'light' })
  app.setTime('2026-01-02T00:01:00.000Z')
  await put('2026-01-02T00:00:59.000Z', { theme: 'system' })
  expect((await read()).kept?.preferences.theme).toBe('system')
})

test.each([
  ['a theme that there is not', late, { theme: 'pink' }],
  ['a size between', late, { textSize: 20 }],
  ['what has no name here', late, { mood: 'good' }],
  ['keys that are no list', late, { keys: { 'article.note': 'm' } }],
  ['half a pair', late, { keys: { 'article.note': ['\ud800'] } }],
  ['NUL', late, { keys: { 'a\0': [] } }],
  [
    'more keys than there are',
    late,
    { keys: Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [n, []])) },
  ],
  ['a local time', '2025-12-31T00:00:00.000+02:00', {}],
  ['a time that is none', '2025-13-31T00:00:00.000Z', {}],
])('%s is refused, and nothing is changed', async (_, at, fields) => {
  await nameOwner(app)
  await put(early)
  expect((await put(at, fields)).status).toBe(400)
  expect(await read()).toEqual({ kept: { at: early, preferences } })
})
