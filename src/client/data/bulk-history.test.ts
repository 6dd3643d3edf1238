import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { UndoManyRequest } from '../../api/undo-many.ts'

/** What was asked to be undone, in order. Each answer names the edits that did it. */
let asked: UndoManyRequest[]
/** What the server says instead, once. */
let next: (() => Response) | null

beforeEach(() => {
  asked = []
  next = null
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    const request = JSON.parse(body) as UndoManyRequest
    asked.push(request)
    const other = next
    next = null
    if (other) return other()
    return Response.json({ edits: request.edits.map(edit => ({ edit: `un-${edit}`, versions: {} })) })
  })
  vi.resetModules()
})

afterEach(() => vi.unstubAllGlobals())

const load = () => import('./bulk-history.ts')
const refuse = (code: string, detail?: string) => () => {
  const body = { code, title: 'Title.', status: 409, ...(detail === undefined ? {} : { detail }) }
  return Response.json(body, { status: 409, headers: { 'content-type': 'application/problem+json' } })
}

test('undoes an operation’s edits in one request, last first, and does them again in their order', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a', 'b'], undone: 'Taken back.', redone: 'Done again.' })
  expect(await undoBulk()).toBe('Taken back.')
  expect(await redoBulk()).toBe('Done again.')
  expect(await undoBulk()).toBe('Taken back.')
  expect(asked.map(({ edits }) => edits)).toEqual([
    ['b', 'a'],
    ['un-a', 'un-b'],
    ['un-un-b', 'un-un-a'],
  ])
  expect(new Set(asked.map(({ id }) => id)).size).toBe(3)
})

test('answers null when there is nothing, or when it was taken back before', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  expect([await undoBulk(), await redoBulk()]).toEqual([null, null])
  const operation = recordBulk({ edits: ['a'], undone: 'u', redone: 'r' })
  await undoBulk(operation)
  expect(await undoBulk(operation)).toBeNull()
  expect(asked.length).toBe(1)
})

test('a new operation leaves nothing to do again', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a'], undone: 'u', redone: 'r' })
  await undoBulk()
  recordBulk({ edits: ['b'], undone: 'u', redone: 'r' })
  expect(await redoBulk()).toBeNull()
})

test('when the answer is lost it stays and is asked again under the same id, after a reload too', async () => {
  const { recordBulk, undoBulk, useBulkHistory } = await load()
  const operation = recordBulk({ edits: ['a'], undone: 'Taken back.', redone: 'r' })
  next = () => {
    throw new TypeError('reset')
  }
  await expect(undoBulk()).rejects.toMatchObject({ name: 'NetworkError' })
  expect(useBulkHistory.getState().undo).toEqual([operation])
  vi.resetModules()
  expect(await (await load()).undoBulk()).toBe('Taken back.')
  expect(asked.map(({ id }) => id)).toEqual([operation.id, operation.id])
})

test('asked twice at once, it is done once', async () => {
  const { recordBulk, undoBulk, useBulkHistory } = await load()
  recordBulk({ edits: ['a'], undone: 'u', redone: 'r' })
  await Promise.all([undoBulk(), undoBulk()])
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  expect(useBulkHistory.getState()).toMatchObject({ undo: [], redo: [{ edits: ['un-a'] }] })
})

test.each([
  ['stale-base', undefined, 'What it did was changed since.'],
  [
    'stale-base',
    'The article has layers that were added since.',
    'The article has layers that were added since.',
  ],
  ['not-found', undefined, 'Assay does not know it any more.'],
])(
  'what can never be undone (%s, %s) is dropped and told, and the one before comes next',
  async (code, detail, why) => {
    const { recordBulk, undoBulk, useBulkHistory } = await load()
    recordBulk({ edits: ['a'], undone: 'Took a back.', redone: 'r' })
    recordBulk({ edits: ['b'], undone: 'u', redone: 'r' })
    next = refuse(code, detail)
    expect(await undoBulk()).toBe(`This can no longer be taken back. ${why} Everything was left as it is.`)
    expect(useBulkHistory.getState().redo).toEqual([])
    expect(await undoBulk()).toBe('Took a back.')
  },
)

test('what can never be done again is dropped and told', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a'], undone: 'u', redone: 'r' })
  await undoBulk()
  next = refuse('stale-base')
  expect(await redoBulk()).toContain('This can no longer be done again.')
  expect(await redoBulk()).toBeNull()
})

test('any other refusal throws and leaves it to be tried again', async () => {
  const { recordBulk, undoBulk, useBulkHistory } = await load()
  const operation = recordBulk({ edits: ['a'], undone: 'u', redone: 'r' })
  next = refuse('busy', 'Closing.')
  await expect(undoBulk()).rejects.toThrow('Closing.')
  expect(useBulkHistory.getState().undo).toEqual([operation])
})
