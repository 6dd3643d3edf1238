import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isUnsure, removeArticle } from './remove-article.ts'

const article = { id: 'article', title: 'Harbour' }
const gone = () => Response.json({ edit: 'edit', versions: {} })
const lost = () => Promise.reject(new TypeError('reset'))
const refuse = (code: string, status: number) => () =>
  Response.json(
    { code, title: 'Title.', status },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

let asked: unknown[]
let answers: (() => Response | Promise<Response>)[]

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body))
    return (answers.shift() ?? lost)()
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function remove() {
  const removed = removeArticle(article, 'edit').catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return removed
}

test.each([
  ['its answer is lost', lost],
  ['its answer is an inner error', refuse('internal', 500)],
])('asks again under the same id when %s, and can then be undone', async (_, first) => {
  answers = [first, gone]
  expect(await remove()).toMatchObject({ edits: ['edit'], undone: 'Brought back “Harbour” with its claims.' })
  expect(asked).toEqual([{ id: 'edit' }, { id: 'edit' }])
})

test('does not ask again when it was refused, which is sure', async () => {
  answers = [refuse('not-found', 404)]
  expect(isUnsure(await remove())).toBe(false)
  expect(asked).toHaveLength(1)
})

test('gives up after a while, and then it is not sure', async () => {
  answers = []
  expect(isUnsure(await remove())).toBe(true)
  expect(asked).toEqual([{ id: 'edit' }, { id: 'edit' }, { id: 'edit' }])
})
