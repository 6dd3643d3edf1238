import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { UndoManyRequest } from '../../api/undo-many.ts'
import { createEdit } from '../../testing/create-edit.ts'

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
    const documents = request.documents?.map(({ name, version }) => ({ name, version: version + 1 }))
    const edits = request.edits.map(edit => ({ edit: `un-${edit}`, versions: {} }))
    return Response.json({ edits, ...(documents && { documents }) })
  })
  vi.resetModules()
})

afterEach(() => vi.unstubAllGlobals())

const articles = ['article']
const load = () => import('./bulk-history.ts')
const refuse = (code: string, detail?: string) => () => {
  const body = { code, title: 'Title.', status: 409, ...(detail === undefined ? {} : { detail }) }
  return Response.json(body, { status: 409, headers: { 'content-type': 'application/problem+json' } })
}

test('undoes an operation’s edits in one request, last first, and does them again in their order', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a', 'b'], articles, undone: 'Taken back.', redone: 'Done again.' })
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

test('takes back what wrote a document with its edits, and what wrote a document alone', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  const documents = [{ name: 'speakers', version: 3 }]
  recordBulk({ edits: ['a'], documents, articles, undone: 'u', redone: 'r' })
  await undoBulk()
  await redoBulk()
  recordBulk({ edits: [], documents, articles: [], undone: 'Alone.', redone: 'r' })
  expect(await undoBulk()).toBe('Alone.')
  expect(asked.map(({ edits, documents: [first] = [] }) => [...edits, first?.version])).toEqual([
    ['a', 3],
    ['un-a', 4],
    [3],
  ])
})

test('what wrote a document waits for what wrote it later, and is taken back and done again after it', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  const written = (version: number) => ({
    ...{ edits: [], articles: [], documents: [{ name: 'speakers', version }] },
    ...{ undone: `Undid ${version}.`, redone: `Redid ${version}.` },
  })
  const first = recordBulk(written(1))
  recordBulk({ edits: ['a'], articles, undone: 'u', redone: 'r' })
  const second = recordBulk(written(2))
  expect(await undoBulk(first)).toBe('Something was done to the same since. Take that back first.')
  expect(asked).toEqual([])
  expect(await undoBulk(second)).toBe('Undid 2.')
  expect(await undoBulk(first)).toBe('Undid 1.')
  expect(await redoBulk()).toBe('Redid 1.')
  expect(await redoBulk()).toBe('Redid 2.')
  expect(asked.map(({ documents: [touch] = [] }) => touch?.version)).toEqual([2, 1, 2, 3])
})

test('answers null when there is nothing, or when it was taken back before', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  expect([await undoBulk(), await redoBulk()]).toEqual([null, null])
  const operation = recordBulk({ edits: ['a'], articles, undone: 'u', redone: 'r' })
  await undoBulk(operation)
  expect(await undoBulk(operation)).toBeNull()
  expect(asked.length).toBe(1)
})

test('a new operation leaves nothing to do again', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a'], articles, undone: 'u', redone: 'r' })
  await undoBulk()
  recordBulk({ edits: ['b'], articles, undone: 'u', redone: 'r' })
  expect(await redoBulk()).toBeNull()
})

test('when the answer is lost it stays and is asked again under the same id, after a reload too', async () => {
  const { recordBulk, undoBulk, useBulkHistory } = await load()
  const operation = recordBulk({ edits: ['a'], articles, undone: 'Taken back.', redone: 'r' })
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
  recordBulk({ edits: ['a'], articles, undone: 'u', redone: 'r' })
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
  ['stale-document', undefined, 'What it did was changed since.'],
])(
  'what can never be undone (%s, %s) is dropped and told, and the one before comes next',
  async (code, detail, why) => {
    const { recordBulk, undoBulk, useBulkHistory } = await load()
    recordBulk({ edits: ['a'], articles, undone: 'Took a back.', redone: 'r' })
    recordBulk({ edits: ['b'], articles, undone: 'u', redone: 'r' })
    next = refuse(code, detail)
    expect(await undoBulk()).toBe(`This can no longer be taken back. ${why} Everything was left as it is.`)
    expect(useBulkHistory.getState().redo).toEqual([])
    expect(await undoBulk()).toBe('Took a back.')
  },
)

test('what can never be done again is dropped and told', async () => {
  const { recordBulk, redoBulk, undoBulk } = await load()
  recordBulk({ edits: ['a'], articles, undone: 'u', redone: 'r' })
  await undoBulk()
  next = refuse('stale-base')
  expect(await redoBulk()).toContain('This can no longer be done again.')
  expect(await redoBulk()).toBeNull()
})

test('any other refusal throws and leaves it to be tried again', async () => {
  const { recordBulk, undoBulk, useBulkHistory } = await load()
  const operation = recordBulk({ edits: ['a'], articles, undone: 'u', redone: 'r' })
  next = refuse('busy', 'Closing.')
  await expect(undoBulk()).rejects.toThrow('Closing.')
  expect(useBulkHistory.getState().undo).toEqual([operation])
})

describe('what an article takes back, or does again, next', () => {
  const clock = (minute: number) => `2026-01-02T03:0${minute}:00.000Z`
  const edit = (id: string, minute: number, link: object = {}) =>
    createEdit({ id, at: clock(minute), ...link })
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => vi.useRealTimers())

  /** An import into `article` in minute 3, and one elsewhere in minute 4. */
  async function imported() {
    const history = await load()
    vi.setSystemTime(clock(3))
    const operation = history.recordBulk({ edits: ['import'], articles, undone: 'u', redone: 'r' })
    vi.setSystemTime(clock(4))
    history.recordBulk({ edits: ['other'], articles: ['elsewhere'], undone: 'u', redone: 'r' })
    return { ...history, operation }
  }

  test('is the later of its newest import and its last edit', async () => {
    const { nextBulk, operation } = await imported()
    expect(nextBulk('undo', 'article', [])).toBe(operation)
    expect(nextBulk('undo', 'article', [edit('before', 2)])).toBe(operation)
    expect(nextBulk('undo', 'article', [edit('before', 2), edit('after', 5)])).toBeNull()
    const takenBack = [edit('before', 2), edit('after', 5), edit('undo', 6, { undoes: 'after' })]
    expect(nextBulk('undo', 'article', takenBack)).toBe(operation)
    expect(nextBulk('undo', 'another', [])).toBeNull()
    expect(nextBulk('redo', 'article', [])).toBeNull()
  })

  test('is the import where the log has it too, whatever the clock of the server says', async () => {
    const { nextBulk, operation } = await imported()
    expect(nextBulk('undo', 'article', [edit('import', 9)])).toBe(operation)
  })

  test('is done again in the order in which it was taken back', async () => {
    const { nextBulk, undoBulk, useBulkHistory, operation } = await imported()
    vi.setSystemTime(clock(5))
    await undoBulk(operation)
    const [undone] = useBulkHistory.getState().redo
    expect(undone).toMatchObject({ edits: ['un-import'], articles, at: clock(5) })
    const before = [edit('e', 1), edit('un-e', 4, { undoes: 'e' })]
    expect(nextBulk('redo', 'article', before)).toBe(undone)
    expect(nextBulk('redo', 'article', [edit('e', 1), edit('un-e', 6, { undoes: 'e' })])).toBeNull()
    expect(nextBulk('redo', 'article', [edit('fresh', 6)])).toBeNull()
    expect(
      nextBulk('redo', 'article', [edit('fresh', 6), edit('un-fresh', 7, { undoes: 'fresh' })]),
    ).toBeNull()
  })
})

test('what an older Assay kept of its operations is let go', async () => {
  sessionStorage.setItem(
    'assay-bulk-history',
    JSON.stringify({
      state: { undo: [{ id: 'o', edits: ['a'], undone: 'u', redone: 'r' }], redo: [] },
      version: 0,
    }),
  )
  const { nextBulk, undoBulk } = await load()
  expect(nextBulk('undo', 'article', [])).toBeNull()
  expect(await undoBulk()).toBeNull()
})
