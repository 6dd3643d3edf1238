import { fileURLToPath } from 'node:url'
import { startServer } from '../src/server/start-server.ts'
import type { ServerOptions, ServerProcess } from './server-process.ts'

const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/**
 * The server in the process of the test, with the built client: there in a tenth of the time that a process of its
 * own takes. It can be ended in order, but not killed.
 */
export async function startServerHere({
  dataFolder,
  port,
}: ServerOptions): Promise<Omit<ServerProcess, 'pid'>> {
  const said: string[] = []
  const options = { dataFolder, host: '127.0.0.1', port, projectFolder } as const
  const started = await startServer({ ...options, log: entry => said.push(`${entry}\n`) })
  if (!started.ok) throw new Error(`the server did not start: ${started.error}`)
  const server = started.value
  const launchUrl = server.createLaunchLink()
  let closed: Promise<void> | null = null
  return {
    launchUrl,
    origin: new URL(launchUrl).origin,
    log: () => said.join(''),
    async end(signal) {
      if (signal === 'SIGKILL') throw new Error('A test that kills its server says `server: "process"`.')
      closed ??= server.close()
      await closed
      return 0
    },
  }
}
