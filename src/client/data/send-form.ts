import { NetworkError, readAnswer } from './http.ts'

/** How much of a request has left the browser, in bytes; all of it once `sent` is `of`. */
export interface Sent {
  readonly sent: number
  readonly of: number
}

export interface SendOptions {
  /** Breaks the request off, which the server hears of. */
  readonly signal?: AbortSignal
  readonly onSent?: (sent: Sent) => void
}

/**
 * POSTs multipart form data, or a file's bytes as they are, and reads the JSON answer. Throws ApiError or NetworkError;
 * an aborted request rejects with the signal's reason. Not by fetch: that does not tell how much is sent.
 */
export async function sendForm<T>(
  path: string,
  body: FormData | Blob,
  options: SendOptions = {},
): Promise<T> {
  return readAnswer(await post(path, body, options))
}

function post(path: string, body: FormData | Blob, { signal, onSent }: SendOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    const fail = () => reject(new NetworkError('Assay could not be reached.'))
    request.open('POST', path)
    request.responseType = 'blob'
    if (body instanceof Blob) request.setRequestHeader('content-type', 'application/octet-stream')
    if (onSent) {
      const tell = ({ loaded, total }: ProgressEvent) => onSent({ sent: loaded, of: total })
      request.upload.addEventListener('progress', tell)
      request.upload.addEventListener('load', tell)
    }
    request.addEventListener('load', () => resolve(toResponse(request)))
    request.addEventListener('error', fail)
    request.addEventListener('timeout', fail)
    request.addEventListener('abort', () => reject(signal?.reason))
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort))
    signal?.addEventListener('abort', abort)
    request.send(body)
  })
}

function toResponse(request: XMLHttpRequest): Response {
  const type = request.getResponseHeader('content-type')
  const { status } = request
  return new Response(request.response as Blob, {
    status,
    headers: type === null ? {} : { 'content-type': type },
  })
}
