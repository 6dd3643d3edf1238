import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** Ids of the edits that were asked to be undone, in order. Each answer names the edit that did it. */
let asked: string[]

beforeEach(() => {
  asked = []
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('fetch', async (path: string) => {
    const edit = decodeURIComponent(path.split('/').at(-2) ?? '')
    if (edit === 'stuck')
      return Response.json({ code: 'stale-base', title: 'Changed since.', status: 409 }, { status: 409 })
    asked.push(edit)
    return Response.json({ edit: `un-${edit}`, versions: {} })
  })
  vi.resetModules()
})

afterEach(() => vi.unstubAllGlobals())

const load = () => import('./bulk-history.ts')

test('undoes an operation’s edits last first, and does them again in their order', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a', 'b'], undone: 'Taken back.', redone: 'Done again.' })
  expect(await undoBulk()).toBe('Taken back.')
  expect(await redoBulk()).toBe('Done again.')
  expect(await undoBulk()).toBe('Taken back.')
  expect(asked).toEqual(['b', 'a', 'un-a', 'un-b', 'un-un-b', 'un-un-a'])
})

test('answers null when there is nothing, or when it was taken back before', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  expect([await undoBulk(), await redoBulk()]).toEqual([null, null])
  const operation = recordBulk({ edits: ['a'], undone: 'u', redone: 'r' })
  await undoBulk(operation)
  expect(await undoBulk(operation)).toBeNull()
  expect(asked).toEqual(['a'])
})

test('a new operation leaves nothing to do again', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a'], undone: 'u', redone: 'r' })
  await undoBulk()
  recordBulk({ edits: ['b'], undone: 'u', redone: 'r' })
  expect(await redoBulk()).toBeNull()
})

test('a refused undo throws and stays to be tried again', async () => {
  const { recordBulk, undoBulk, useBulkHistory } = await load()
  const operation = recordBulk({ edits: ['stuck'], undone: 'u', redone: 'r' })
  await expect(undoBulk()).rejects.toThrow('Changed since.')
  expect(useBulkHistory.getState().undo).toEqual([operation])
})

test('outlives a reload of the page', async () => {
  const { recordBulk } = await load()
  recordBulk({ edits: ['a'], undone: 'Taken back.', redone: 'r' })
  vi.resetModules()
  const { undoBulk } = await load()
  expect(await undoBulk()).toBe('Taken back.')
})
