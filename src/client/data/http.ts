import type { ProblemDetails } from '../../api/errors.ts'
import { readFileName } from './file-name.ts'

/** The server answered with a problem, or with what cannot be read: that is `internal`. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly details: ProblemDetails & Record<string, unknown>

  constructor(details: ProblemDetails & Record<string, unknown>) {
    super(details.detail ?? details.title)
    this.details = details
  }
}

/** The server could not be reached, or the connection broke before its answer ended. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** GETs JSON. Throws ApiError or NetworkError; an aborted request rejects with the signal's reason. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return readJson(await request(path, signal ? { signal } : {}))
}

/** GETs text, decoded as UTF-8 with a leading U+FEFF kept. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  const bytes = await readBody(await request(path, signal ? { signal } : {}), response =>
    response.arrayBuffer(),
  )
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/**
 * GETs lines of JSON and hands over each as it comes; the page can be drawn between two pieces of the answer. Throws
 * ApiError or NetworkError, the latter also where the answer breaks off.
 */
export async function getLines<T>(
  path: string,
  onLine: (line: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  await readLines(path, (line, response) => onLine(parseJson<T>(line, response)), signal)
}

/** The same, each line as the text that it is. */
export async function getTextLines(path: string, onLine: (line: string) => void): Promise<void> {
  await readLines(path, onLine)
}

async function readLines(
  path: string,
  onLine: (line: string, response: Response) => void,
  signal?: AbortSignal,
): Promise<void> {
  const response = await request(path, signal ? { signal } : {})
  const decoder = new TextDecoder()
  const reader = (response.body ?? new Blob([]).stream()).getReader()
  let rest = ''
  for (;;) {
    const piece = await orNetworkError(reader.read())
    const lines = (rest + decoder.decode(piece.value, { stream: !piece.done })).split('\n')
    rest = piece.done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line !== '') onLine(line, response)
    if (piece.done) return
  }
}

/** GETs a file with the name that the server gives it. */
export async function getFile(path: string): Promise<{ name: string | null; content: Blob }> {
  const response = await request(path, {})
  const name = readFileName(response.headers.get('content-disposition'))
  return { name, content: await readBody(response, answer => answer.blob()) }
}

/** Sends JSON and reads the JSON answer; `undefined` for an answer without a body. */
export async function sendJson<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
): Promise<T> {
  const response = await request(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await readBody(response, answer => answer.text())
  return text === '' ? (undefined as T) : parseJson(text, response)
}

async function request(path: string, init: RequestInit): Promise<Response> {
  return orProblem(await orNetworkError(fetch(path, init)))
}

/** Reads the JSON of an answer, however it came. Throws ApiError for a problem. */
export async function readAnswer<T>(response: Response): Promise<T> {
  return readJson(await orProblem(response))
}

async function orProblem(response: Response): Promise<Response> {
  if (!response.ok) throw new ApiError(await readProblem(response))
  return response
}

function readBody<T>(response: Response, read: (response: Response) => Promise<T>): Promise<T> {
  return orNetworkError(read(response))
}

async function readJson<T>(response: Response): Promise<T> {
  return parseJson(await readBody(response, answer => answer.text()), response)
}

function parseJson<T>(text: string, response: Response): T {
  try {
    return JSON.parse(text) as T
  } catch {
    // The answer arrived, whatever it is: to say that Assay cannot be reached would be wrong.
    throw new ApiError(presentInternal(response, 'Assay answered, but its answer cannot be read.'))
  }
}

async function orNetworkError<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NetworkError('Assay could not be reached.', { cause: error })
  }
}

async function readProblem(response: Response): Promise<ProblemDetails & Record<string, unknown>> {
  const unreadable = presentInternal(response, `The server answered ${response.status} without saying why.`)
  if (!response.headers.get('content-type')?.includes('json')) return unreadable
  const problem = await response.json().catch(() => null)
  return problem && typeof problem === 'object' && 'code' in problem ? problem : unreadable
}

function presentInternal({ status }: Response, title: string): ProblemDetails & Record<string, unknown> {
  return { type: 'urn:assay:error:internal', title, status, code: 'internal' }
}
