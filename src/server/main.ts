// The program: reads the environment, starts the server, prints its link and ends it in order.
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openBrowser } from './open-browser.ts'
import { readSettings } from './read-settings.ts'
import { type RunningServer, startServer } from './start-server.ts'

// As far from here in the sources (src/server) as in the built program (dist/server).
const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

await main()

async function main(): Promise<void> {
  const settings = readSettings(process.env, process.platform)
  if (!settings.ok) return fail(settings.error)
  const { dataFolder, host, port, opensBrowser } = settings.value
  const started = await startServer({ dataFolder, host, port, projectFolder, log: console.error }).catch(
    (error: unknown) => ({ ok: false, error: describeFailure(error, dataFolder) }) as const,
  )
  if (!started.ok) return fail(started.error)
  const server = started.value
  endInOrder(server)
  const link = server.createLaunchLink()
  console.log(`Assay is running: ${link}`)
  if (opensBrowser) openBrowser(link, process.platform)
  if (process.stdin.isTTY) {
    const lines = createInterface({ input: process.stdin })
    lines.on('line', () => console.log(`Assay is running: ${server.createLaunchLink()}`))
    lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  }
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

function describeFailure(error: unknown, dataFolder: string): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `Assay cannot use its data in ${dataFolder} and has left it as it was: ${reason}`
}

/** The first signal closes the server, the second ends it at once. What nobody foresaw closes it too. */
function endInOrder(server: RunningServer): void {
  let isEnding = false
  const end = (code: number) => {
    if (isEnding) process.exit(code || 1)
    isEnding = true
    server.close().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(0))
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      console.error(error)
      end(1)
    })
  }
}
