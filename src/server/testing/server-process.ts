// The real server as a process of its own, for tests of what only a process can show.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

export interface BuiltServer {
  readonly entry: string
  remove(): void
}

/** Builds the server out of the sources as they are. It stands where the real one does: beside it in `dist`. */
export async function buildServer(): Promise<BuiltServer> {
  const folder = join(projectFolder, 'dist', `test-${process.pid}-${Date.now()}`)
  const config = {
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: { ssr: 'src/server/main.ts', outDir: folder, copyPublicDir: false, target: 'node20' },
  }
  const script = `import { build } from 'vite'; await build(${JSON.stringify(config)})`
  const builder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectFolder,
    stdio: 'inherit',
  })
  const code = await exitOf(builder)
  if (code !== 0) throw new Error(`the server was not built: ${code}`)
  return { entry: join(folder, 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface ServerProcess {
  readonly child: ChildProcess
  /** All it has printed. */
  readonly output: { stdout: string; stderr: string }
  /** Resolves with the launch link, or null when the process ends without one. */
  readonly link: Promise<string | null>
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

/** Starts the built server on a data folder, at any port unless the environment says which. */
export function startProcess(
  entry: string,
  dataFolder: string,
  environment: Record<string, string> = {},
): ServerProcess {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, ASSAY_DATA: dataFolder, ASSAY_PORT: '0', ASSAY_OPEN: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stderr.on('data', (data: Buffer) => {
    output.stderr += data
  })
  const ended = exitOf(child)
  const link = new Promise<string | null>(resolve => {
    child.stdout.on('data', (data: Buffer) => {
      output.stdout += data
      const found = /http:\S+/.exec(output.stdout)
      if (found && output.stdout.endsWith('\n')) resolve(found[0])
    })
    void ended.then(() => resolve(null))
  })
  return { child, output, link, ended }
}

export interface Browser {
  readonly origin: string
  readonly cookie: string
}

/** Follows a launch link as a browser would and keeps its cookie. */
export async function launch(link: string): Promise<Browser> {
  const answer = await fetch(link, { redirect: 'manual' })
  await answer.arrayBuffer()
  return { origin: new URL(link).origin, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** Asks as that browser. Rejects when the server is gone. */
export function ask(
  { origin, cookie }: Browser,
  path: string,
  init: { method?: string; body?: unknown } = {},
): Promise<Response> {
  return fetch(origin + path, {
    method: init.method ?? 'GET',
    headers: { origin, cookie, 'content-type': 'application/json' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  })
}

function exitOf(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
}
