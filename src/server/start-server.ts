import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { ok, type Result } from '../core/result.ts'
import { listen, portsFor } from './listen.ts'
import { type OpenAssay, type OpenOptions, openAssay } from './open-assay.ts'
import type { Settings } from './read-settings.ts'

export interface StartOptions extends OpenOptions, Pick<Settings, 'host' | 'port'> {}

export interface RunningServer {
  /** Makes a fresh launch link; the one before is void. */
  createLaunchLink(): string
  /** Lets running requests finish, for a while, then closes the database and gives the data free. */
  close(): Promise<void>
}

/** How long running requests may go on once the server closes. */
const patience = 5_000

/** Starts Assay on a data folder with the built client, or says in one sentence why it cannot. */
export async function startServer(options: StartOptions): Promise<Result<RunningServer, string>> {
  const assay = await openAssay(options)
  if (!assay.ok) return assay
  try {
    return ok(await serve(options, assay.value))
  } catch (error) {
    await assay.value.close()
    throw error
  }
}

async function serve(
  { host, port: wish, projectFolder }: StartOptions,
  assay: OpenAssay,
): Promise<RunningServer> {
  let answer = async (_: Request): Promise<Response> => new Response(null, { status: 503 })
  const server = createAdaptorServer({ fetch: request => answer(request) }) as Server
  const port = await listen(server, host, portsFor(wish))
  const app = assay.createApp({
    port,
    clientFolder: join(projectFolder, 'dist', 'client'),
    importReader: pathToFileURL(join(projectFolder, 'dist', 'reader', 'main.js')),
  })
  answer = async request => app.fetch(request)
  const address = `http://${host === '::1' ? '[::1]' : host}:${port}`
  return {
    createLaunchLink: () => address + assay.createLaunchPath(),
    async close() {
      assay.refuseWrites()
      await drain(server)
      await assay.close()
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
