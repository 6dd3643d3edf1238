import { afterEach, expect, test, vi } from 'vitest'
import { ApiError, getFile, getJson, getLines, getText, NetworkError, sendJson } from './http.ts'

afterEach(() => vi.unstubAllGlobals())

/** Answers every request with this, and keeps what was asked. */
function answerWith(body: BodyInit | null, init?: ResponseInit) {
  const fetch = vi.fn(async (_path: string, _init?: RequestInit) => new Response(body, init))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

const problem = {
  type: 'urn:assay:error:stale-base',
  title: 'Changed.',
  status: 409,
  code: 'stale-base',
  base: { l: 1 },
}

test('a problem is thrown with all that it says', async () => {
  const headers = { 'content-type': 'application/problem+json' }
  answerWith(JSON.stringify(problem), { status: 409, headers })
  const error = await getJson('/x').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({ message: 'Changed.', details: problem })
})

test.each([
  ['a page of HTML', '<h1>Bad gateway</h1>', 'text/html'],
  ['broken JSON', '{"code":', 'application/json'],
  ['JSON that is no problem', '[1]', 'application/json'],
])('a failure with %s still says its status', async (_, body, type) => {
  answerWith(body, { status: 502, headers: { 'content-type': type } })
  await expect(getJson('/x')).rejects.toMatchObject({
    name: 'ApiError',
    details: { status: 502, code: 'internal', title: 'The server answered 502 without saying why.' },
  })
})

test.each([
  ['cut off', '{"a":'],
  ['a page of HTML', '<h1>Hello</h1>'],
  ['empty', ''],
])('an answer that is %s is told as one that cannot be read, not as none', async (_, body) => {
  const unreadable = {
    name: 'ApiError',
    message: 'Assay answered, but its answer cannot be read.',
    details: { status: 200, code: 'internal' },
  }
  answerWith(body)
  await expect(getJson('/x')).rejects.toMatchObject(unreadable)
  if (body !== '') await expect(sendJson('POST', '/x', {})).rejects.toMatchObject(unreadable)
})

test('a connection that cannot be made, or that breaks inside the answer, is a network error', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(getJson('/x')).rejects.toBeInstanceOf(NetworkError)
  const broken = new ReadableStream({ start: controller => controller.error(new TypeError('reset')) })
  answerWith(broken)
  await expect(getText('/x')).rejects.toBeInstanceOf(NetworkError)
})

test('an aborted request rejects with the abort itself', async () => {
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => Promise.reject(init.signal?.reason))
  await expect(getJson('/x', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
})

test('a text keeps its leading U+FEFF', async () => {
  answerWith(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))
  expect(await getText('/x')).toBe('\uFEFFa')
})

test('JSON is sent as JSON, and an answer without a body is undefined', async () => {
  const fetch = answerWith(null, { status: 204 })
  expect(await sendJson('PUT', '/x', { a: 1 })).toBeUndefined()
  expect(fetch).toHaveBeenCalledWith('/x', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"a":1}',
  })
})

test('a file comes with the name that the server gives it', async () => {
  answerWith('{}', { headers: { 'content-disposition': 'attachment; filename="a.assay.json"' } })
  const { name, content } = await getFile('/x')
  expect([name, await content.text()]).toEqual(['a.assay.json', '{}'])
})

test('lines are handed over one by one, however the answer is cut', async () => {
  const bytes = new TextEncoder().encode('{"a":"ä"}\n{"a":"b"}\n')
  const pieces = [bytes.slice(0, 7), bytes.slice(7, 15), bytes.slice(15)]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
  answerWith(body)
  const lines: unknown[] = []
  await getLines('/x', line => void lines.push(line))
  expect(lines).toEqual([{ a: 'ä' }, { a: 'b' }])
})

test('an answer that breaks off between lines is no whole answer', async () => {
  const pieces = [new TextEncoder().encode('{"a":1}\n')]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.error(new TypeError('terminated'))
    },
  })
  answerWith(body)
  await expect(getLines('/x', () => {})).rejects.toBeInstanceOf(NetworkError)
})
