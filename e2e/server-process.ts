import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../dist/server/main.js', import.meta.url))

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly pid: number
  /** The link that the server printed: good for one session. */
  readonly launchUrl: string
  /** Scheme, host and port. */
  readonly origin: string
  /** What the server has said on stderr so far. */
  readonly log: () => string
  /** Sends a signal and answers the exit code, null when the signal itself ended the process. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

export interface ServerOptions {
  readonly dataFolder: string
  /** 0 for any free one. */
  readonly port: number
}

/** Starts the built server and waits for its link. Rejects with what it said when it ends before that. */
export async function startServerProcess({ dataFolder, port }: ServerOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ASSAY_DATA: dataFolder, ASSAY_PORT: String(port), ASSAY_OPEN: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  // A run that is broken off leaves no server behind.
  const handleOwnEnd = () => child.kill('SIGKILL')
  process.once('exit', handleOwnEnd)
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  void ended.then(() => process.off('exit', handleOwnEnd))
  const launchUrl = await Promise.race([readLink(child), ended.then(() => null)])
  if (launchUrl === null || child.pid === undefined) throw new Error(`the server did not start: ${said}`)
  return {
    pid: child.pid,
    launchUrl,
    origin: new URL(launchUrl).origin,
    log: () => said,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** The first address that the process prints. */
function readLink({ stdout }: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    if (!stdout) throw new Error('the server has no stdout')
    createInterface({ input: stdout }).on('line', line => {
      const link = /http:\S+/.exec(line)?.[0]
      if (link) resolve(link)
    })
  })
}
