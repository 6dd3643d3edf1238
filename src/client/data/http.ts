import type { ProblemDetails } from '../../api/errors.ts'
import { readFileName } from './file-name.ts'

/** The server answered with a problem. */
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
  return readBody(await request(path, signal ? { signal } : {}), response => response.json() as Promise<T>)
}

/** GETs text, decoded as UTF-8 with a leading U+FEFF kept. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  const bytes = await readBody(await request(path, signal ? { signal } : {}), response =>
    response.arrayBuffer(),
  )
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
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
  return readBody(response, async answer => {
    const text = await answer.text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  })
}

/** POSTs multipart form data, or a file's bytes as they are, and reads the JSON answer. */
export async function sendForm<T>(path: string, body: FormData | Blob): Promise<T> {
  const response = await request(path, {
    method: 'POST',
    body,
    ...(body instanceof Blob ? { headers: { 'content-type': 'application/octet-stream' } } : {}),
  })
  return readBody(response, answer => answer.json() as Promise<T>)
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await orNetworkError(fetch(path, init))
  if (!response.ok) throw new ApiError(await readProblem(response))
  return response
}

function readBody<T>(response: Response, read: (response: Response) => Promise<T>): Promise<T> {
  return orNetworkError(read(response))
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
  const unreadable: ProblemDetails & Record<string, unknown> = {
    type: 'urn:assay:error:internal',
    title: `The server answered ${response.status} without saying why.`,
    status: response.status,
    code: 'internal',
  }
  if (!response.headers.get('content-type')?.includes('json')) return unreadable
  const problem = await response.json().catch(() => null)
  return problem && typeof problem === 'object' && 'code' in problem ? problem : unreadable
}
