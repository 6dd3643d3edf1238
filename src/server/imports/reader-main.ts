// A program of its own beside the server's: reads and checks one file, so that the server goes on answering meanwhile.
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { cutBundles } from './cut-bundles.ts'
import type { ImportedFile } from './imported-file.ts'
import { type LookUp, readSource } from './read-source.ts'
import type { FromReader, SentRequest, ToReader } from './reading-messages.ts'

/** Claims sent at once: taking them in is some milliseconds of the server's work. */
const claimsAtOnce = 500

const say = (message: FromReader) => void process.send?.(message)
const hear = async () => ((await once(process, 'message')) as [ToReader])[0]

const lookUp: LookUp = async wanted => {
  say({ kind: 'wanted', wanted })
  const answer = await hear()
  if (answer.kind !== 'found') throw new Error(`expected what was wanted, not ${answer.kind}`)
  return answer.found
}

async function receiveFiles(files: SentRequest['files']): Promise<readonly ImportedFile[]> {
  const bytes = await buffer(process.stdin)
  let end = 0
  return files.map(({ name, size }) => {
    end += size
    return { name, bytes: bytes.subarray(end - size, end) }
  })
}

async function answerRequest(): Promise<void> {
  const first = await hear()
  if (first.kind !== 'read') throw new Error(`expected a request, not ${first.kind}`)
  const files = await receiveFiles(first.request.files)
  const read = await readSource({ ...first.request, files }, lookUp)
  if (!read.ok) return say({ kind: 'failed', failure: read.error })
  say({ kind: 'read', reading: { ...read.value, bundles: [] } })
  for (const piece of cutBundles(read.value.bundles, claimsAtOnce)) {
    await hear()
    say({ kind: 'piece', piece })
  }
  await hear()
  say({ kind: 'end' })
}

// Without a server nobody wants to know.
process.once('disconnect', () => process.exit())
const answered = answerRequest().catch((error: Error) => say({ kind: 'broken', stack: String(error.stack) }))
say({ kind: 'ready' })
await answered
