import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { err, ok, type Result } from '../core/result.ts'
import { type DataLock, type LockHolder, lockData } from './data-lock.ts'
import { openStore } from './db/open-store.ts'
import type { Store } from './db/store.ts'
import { createApp } from './http/app.ts'
import { createLaunchLinks } from './launch-links.ts'
import { listen, portsFor } from './listen.ts'
import type { Settings } from './read-settings.ts'
import { addSample } from './sample-article.ts'

export interface StartOptions extends Pick<Settings, 'dataFolder' | 'host' | 'port'> {
  /** Where package.json, fixtures and the built client are. */
  readonly projectFolder: string
  readonly log: (entry: string) => void
}

export interface RunningServer {
  /** Makes a fresh launch link; the one before is void. */
  createLaunchLink(): string
  /** Lets running requests finish, for a while, then closes the database and gives the data free. */
  close(): Promise<void>
}

/** How long running requests may go on once the server closes. */
const patience = 5_000

/** Starts Assay on a data folder, or says in one sentence why it cannot. */
export async function startServer(options: StartOptions): Promise<Result<RunningServer, string>> {
  const { dataFolder } = options
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const lock = await lockData(dataFolder, now())
  if (!lock.ok) return err(describeHolder(lock.error, dataFolder))
  try {
    return ok(await serve(options, await openData(options), lock.value))
  } catch (error) {
    lock.value.release()
    throw error
  }
}

/** Opens the data folder's store, with the sample article in it on the first start. */
export async function openData({
  dataFolder,
  projectFolder,
}: Pick<StartOptions, 'dataFolder' | 'projectFolder'>): Promise<Store> {
  const store = await openStore(join(dataFolder, 'assay.db'), now)
  await addSample(store, { projectFolder, now })
  return store
}

async function serve(
  { host, port: wish, projectFolder, log }: StartOptions,
  store: Store,
  lock: DataLock,
): Promise<RunningServer> {
  const launchLinks = createLaunchLinks()
  const version = await readVersion(projectFolder)
  let isClosing = false
  let answer = async (_: Request): Promise<Response> => new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch: request => answer(request) }) as Server
  const port = await listen(server, host, portsFor(wish))
  const app = createApp({
    ...{ store, launchLinks, port, version, now, newId, log },
    isClosing: () => isClosing,
    clientFolder: join(projectFolder, 'dist', 'client'),
  })
  answer = async request => app.fetch(request)
  const address = `http://${host === '::1' ? '[::1]' : host}:${port}`
  return {
    createLaunchLink: () => `${address}/launch/${launchLinks.create()}`,
    async close() {
      isClosing = true
      await drain(server)
      await store.close()
      lock.release()
    },
  }
}

/** Takes no new connections and waits for the running requests, but not for ever. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const isDone = await Promise.race([closed.then(() => true), wait(patience, false, { ref: false })])
  clearInterval(idle)
  if (!isDone) server.closeAllConnections()
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

/** The current time, as every record carries it. */
export function now(): string {
  return new Date().toISOString()
}

export function newId(): string {
  return `urn:uuid:${randomUUID()}`
}
