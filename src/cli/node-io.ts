import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { err, ok, type Result } from '../core/result.ts'
import type { CliIo, Sink } from './cli-io.ts'

const reasons: { readonly [code: string]: string } = {
  EEXIST: 'there is a file of this name',
  EISDIR: 'this is a folder',
  ENOTDIR: 'a folder on the way to it is a file',
  EACCES: 'it may not be opened by this user',
  EPERM: 'it may not be opened by this user',
  ENOSPC: 'the disk is full',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
}

/** Files, standard input and output of this process. */
export const nodeIo: CliIo = {
  read: file => attempt('read', file === '-' ? readInput() : readFile(file)),
  write: async (file, data) => {
    const written = await attempt('write', writeFile(file, data))
    return written.ok ? ok(null) : written
  },
  stream: streamFile,
  open: async file => {
    if (file === null) return ok(standardOutput)
    const handle = await attempt('write', open(file, 'w'))
    if (!handle.ok) return handle
    return ok({
      write: async text => {
        const written = await attempt('write', handle.value.appendFile(text))
        return written.ok ? ok(null) : written
      },
      close: () => handle.value.close(),
    })
  },
  makeFolder: async folder => {
    const made = await attempt('write', mkdir(folder, { recursive: true }))
    return made.ok ? ok(null) : made
  },
  out: text => process.stdout.write(text),
  say: text => process.stderr.write(`${text}\n`),
}

const standardOutput: Sink = {
  write: async text => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    return ok(null)
  },
  close: async () => {},
}

async function* streamFile(file: string): AsyncGenerator<Result<Uint8Array, string>> {
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) yield ok(chunk)
  } catch (error) {
    yield err(`Cannot read this file: ${presentReason(error, 'read')}.`)
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function attempt<T>(verb: 'read' | 'write', work: Promise<T>): Promise<Result<T, string>> {
  try {
    return ok(await work)
  } catch (error) {
    return err(`Cannot ${verb} this file: ${presentReason(error, verb)}.`)
  }
}

function presentReason(error: unknown, verb: 'read' | 'write'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return `there is no ${verb === 'read' ? 'file' : 'folder'} of this name`
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? String(error)
}
