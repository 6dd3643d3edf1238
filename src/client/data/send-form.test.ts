import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError, NetworkError } from './http.ts'
import { type Sent, sendForm } from './send-form.ts'

/** Every request that was made, to be answered by the test. */
let requests: FakeRequest[]

class FakeRequest extends EventTarget {
  readonly upload = new EventTarget()
  readonly headers = new Map<string, string>()
  readonly sent: unknown[] = []
  isAborted = false
  status = 0
  type: string | null = 'application/json'
  response = new Blob([])

  constructor() {
    super()
    requests.push(this)
  }
  open(method: string, path: string) {
    this.sent.push(method, path)
  }
  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value)
  }
  getResponseHeader() {
    return this.type
  }
  send(body: unknown) {
    this.sent.push(body)
  }
  abort() {
    this.isAborted = true
    this.#end('abort')
  }
  answer(body: string, status = 200) {
    this.status = status
    this.response = new Blob([body])
    this.#end('load')
  }
  break() {
    this.#end('error')
  }
  tell(kind: 'progress' | 'load', loaded: number, total: number) {
    this.upload.dispatchEvent(Object.assign(new Event(kind), { loaded, total }))
  }
  #end(kind: string) {
    this.dispatchEvent(new Event(kind))
    this.dispatchEvent(new Event('loadend'))
  }
}

beforeEach(() => {
  requests = []
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
})
afterEach(() => vi.unstubAllGlobals())

function lastRequest(): FakeRequest {
  const request = requests.at(-1)
  if (!request) throw new Error('nothing was asked')
  return request
}

test('a form keeps the type that the browser gives it; a file goes as bytes', async () => {
  const form = new FormData()
  const first = sendForm('/x', form)
  expect(lastRequest().sent).toEqual(['POST', '/x', form])
  expect(lastRequest().headers.size).toBe(0)
  lastRequest().answer('{"a":1}')
  expect(await first).toEqual({ a: 1 })
  void sendForm('/x', new File(['{}'], 'a.assay.json', { type: 'application/json' }))
  expect([...lastRequest().headers]).toEqual([['content-type', 'application/octet-stream']])
})

test('how much is sent is told up to the last byte', async () => {
  const told: Sent[] = []
  const answer = sendForm('/x', new Blob(['abcd']), { onSent: sent => told.push(sent) })
  lastRequest().tell('progress', 2, 4)
  lastRequest().tell('load', 4, 4)
  lastRequest().answer('{}')
  await answer
  expect(told).toEqual([
    { sent: 2, of: 4 },
    { sent: 4, of: 4 },
  ])
})

test('an abort breaks the request off and rejects with its reason; one that came before sends nothing', async () => {
  const stop = new AbortController()
  const broken = sendForm('/x', new FormData(), { signal: stop.signal })
  stop.abort()
  await expect(broken).rejects.toMatchObject({ name: 'AbortError' })
  expect(lastRequest().isAborted).toBe(true)
  await expect(sendForm('/x', new FormData(), { signal: stop.signal })).rejects.toBe(stop.signal.reason)
  expect(requests).toHaveLength(1)
})

test('an abort after the answer touches nothing', async () => {
  const stop = new AbortController()
  const answer = sendForm('/x', new FormData(), { signal: stop.signal })
  lastRequest().answer('{"a":1}')
  stop.abort()
  expect(lastRequest().isAborted).toBe(false)
  expect(await answer).toEqual({ a: 1 })
})

test('a problem, an answer that cannot be read and a broken connection are told apart', async () => {
  const refused = sendForm('/x', new FormData()).catch((error: unknown) => error)
  lastRequest().answer(JSON.stringify({ code: 'busy', title: 'Later.', status: 503 }), 503)
  expect(await refused).toBeInstanceOf(ApiError)
  expect(await refused).toMatchObject({ message: 'Later.', details: { code: 'busy' } })
  for (const body of ['{"a":', '<h1>Hello</h1>', '']) {
    const unreadable = sendForm('/x', new FormData())
    lastRequest().answer(body)
    await expect(unreadable).rejects.toMatchObject({
      message: 'Assay answered, but its answer cannot be read.',
      details: { status: 200, code: 'internal' },
    })
  }
  const broken = sendForm('/x', new FormData())
  lastRequest().break()
  await expect(broken).rejects.toBeInstanceOf(NetworkError)
})
