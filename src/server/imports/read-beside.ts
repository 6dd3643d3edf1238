import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '../../core/result.ts'
import { letOthersRun } from '../let-others-run.ts'
import { Refusal } from '../refusal.ts'
import type { ImportReader } from '../services.ts'
import { brokenOff } from './broken-off.ts'
import { createJoin } from './cut-bundles.ts'
import type { ReadingFailure } from './imported-file.ts'
import type { ImportReading, LookUp, ReadingRequest } from './read-source.ts'
import type { FromReader, ToReader } from './reading-messages.ts'

interface ReaderSurroundings {
  readonly reader: ImportReader
  readonly lookUp: LookUp
  /** Ends the reader, and the reading as refused. */
  readonly signal: AbortSignal
}

/**
 * Reads files in a process beside the server's. The articles come back in pieces, between which other requests are
 * answered. What needs more memory than the reader has ends the reader, never the server, and is refused. A worker
 * thread would not do: where an allocation fails in one, the whole process ends.
 */
export async function readBeside(
  request: ReadingRequest,
  { reader: { program, megabytes }, lookUp, signal }: ReaderSurroundings,
): Promise<Result<ImportReading, ReadingFailure>> {
  if (signal.aborted) throw brokenOff()
  const child = fork(fileURLToPath(program), [], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
  const ended = new Promise(resolve => child.once('exit', resolve).once('error', resolve))
  const end = () => void child.kill('SIGKILL')
  signal.addEventListener('abort', end)
  try {
    return await talk(child, request, lookUp)
  } catch (error) {
    throw signal.aborted ? brokenOff() : error
  } finally {
    signal.removeEventListener('abort', end)
    end()
    await ended
  }
}

async function talk(
  child: ChildProcess,
  request: ReadingRequest,
  lookUp: LookUp,
): Promise<Result<ImportReading, ReadingFailure>> {
  const reader = createConversation(child)
  const join = createJoin()
  let reading: ImportReading | null = null
  let answer = await reader.hear()
  for (;;) {
    if (answer.kind === 'failed') return err(answer.failure)
    if (answer.kind === 'broken') throw new Error(`the reader of files is broken: ${answer.stack}`)
    if (answer.kind === 'end') break
    if (answer.kind === 'read') reading = answer.reading
    if (answer.kind === 'piece') join.add(answer.piece)
    if (answer.kind === 'ready') sendRequest(child, reader.say, request)
    else if (answer.kind === 'wanted') reader.say({ kind: 'found', found: await lookUp(answer.wanted) })
    else {
      await letOthersRun()
      reader.say({ kind: 'next' })
    }
    answer = await reader.hear()
  }
  if (!reading) throw new Error('the reader of files ended without a reading')
  return ok({ ...reading, bundles: join.bundles })
}

function sendRequest(child: ChildProcess, say: (message: ToReader) => void, request: ReadingRequest): void {
  const files = request.files.map(({ name, bytes }) => ({ name, size: bytes.length }))
  say({ kind: 'read', request: { ...request, files } })
  for (const { bytes } of request.files) child.stdin?.write(bytes)
  child.stdin?.end()
}

/** Takes turns with the reader: it says one thing, then waits. Hearing rejects when it fails or ends instead. */
function createConversation(child: ChildProcess) {
  let heard: ((message: FromReader) => void) | null = null
  let failed: ((error: unknown) => void) | null = null
  let isReady = false
  const waiting: FromReader[] = []
  let failure: unknown = null
  const fail = (error: unknown) => {
    failure ??= error
    failed?.(failure)
  }
  child.on('message', (message: FromReader) => {
    isReady = true
    if (heard) heard(message)
    else waiting.push(message)
    heard = null
  })
  child.on('error', fail)
  // What it was sent when it ended: its end is what is told.
  child.stdin?.on('error', () => {})
  child.on('exit', code =>
    fail(isReady ? outOfMemory() : new Error(`the reader of files ended with ${code}`)),
  )
  return {
    say: (message: ToReader) => void child.send(message, () => {}),
    hear: () =>
      new Promise<FromReader>((resolve, reject) => {
        const next = waiting.shift()
        if (next) return resolve(next)
        if (failure !== null) return reject(failure)
        heard = resolve
        failed = reject
      }),
  }
}

/** A mistake of its program the reader tells; it ends without a word only where memory ends. */
function outOfMemory(): Refusal {
  const detail =
    'Reading this file takes more memory than Assay gives to one file. Nothing was imported. Divide it into several files.'
  return new Refusal('too-large', { detail })
}
