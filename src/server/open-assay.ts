import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { err, ok, type Result } from '../core/result.ts'
import { type DataLock, type LockHolder, lockData } from './data-lock.ts'
import { openStore } from './db/open-store.ts'
import { createApp } from './http/app.ts'
import { createLaunchLinks } from './launch-links.ts'
import { addSample } from './sample-article.ts'

export interface OpenOptions {
  /** Made when it is not there. */
  readonly dataFolder: string
  /** Where package.json and fixtures are. */
  readonly projectFolder: string
  readonly log: (entry: string) => void
}

/** Assay with its data open and locked, before it stands on a port. */
export interface OpenAssay {
  /** The app as browsers reach it at this port; `clientFolder` is left out where something else serves the client. */
  createApp(options: {
    readonly port: number
    readonly importReader: URL
    readonly clientFolder?: string
  }): Hono
  /** A fresh single-use path that begins a session; the one before is void. */
  createLaunchPath(): string
  /** From now on no write is begun. */
  refuseWrites(): void
  /** Closes the database and gives the data free. Requests must have ended. */
  close(): Promise<void>
}

/** Several times what the largest annotation file needs to be read. */
const readerMegabytes = 2_048

/** Opens Assay on a data folder, or says in one sentence who has it open. Throws when the data cannot be used. */
export async function openAssay(options: OpenOptions): Promise<Result<OpenAssay, string>> {
  const { dataFolder } = options
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const lock = await lockData(dataFolder, now())
  if (!lock.ok) return err(describeHolder(lock.error, dataFolder))
  try {
    return ok(await openLocked(options, lock.value))
  } catch (error) {
    lock.value.release()
    throw error
  }
}

async function openLocked(
  { dataFolder, projectFolder, log }: OpenOptions,
  lock: DataLock,
): Promise<OpenAssay> {
  const version = await readVersion(projectFolder)
  const store = await openStore(join(dataFolder, 'assay.db'), now)
  await addSample(store, { projectFolder, now })
  const launchLinks = createLaunchLinks()
  let isClosing = false
  return {
    createApp: ({ port, importReader, ...client }) =>
      createApp({
        store,
        launchLinks,
        version,
        now,
        newId,
        log,
        port,
        importReader: { program: importReader, megabytes: readerMegabytes },
        ...client,
        isClosing: () => isClosing,
      }),
    createLaunchPath: () => `/launch/${launchLinks.create()}`,
    refuseWrites() {
      isClosing = true
    },
    async close() {
      await store.close()
      lock.release()
    },
  }
}

async function readVersion(projectFolder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('package.json has no version')
  }
  return String(manifest.version)
}

function describeHolder({ pid }: LockHolder, dataFolder: string): string {
  return `Assay already runs on ${dataFolder} as process ${pid}: use that one, or end it (kill ${pid}) and start again.`
}

function now(): string {
  return new Date().toISOString()
}

function newId(): string {
  return `urn:uuid:${randomUUID()}`
}
