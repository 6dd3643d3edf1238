import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerProcess, startServerProcess } from './server-process.ts'

/** A server of one test's own, on its own data; it keeps its address when it is started again. */
export class Assay {
  readonly dataFolder: string
  #server: ServerProcess

  private constructor(dataFolder: string, server: ServerProcess) {
    this.dataFolder = dataFolder
    this.#server = server
  }

  /** On an empty data folder and any free port. */
  static async start(): Promise<Assay> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'assay-e2e-'))
    return new Assay(dataFolder, await startServerProcess({ dataFolder, port: 0 }))
  }

  /** Scheme, host and port. */
  get url(): string {
    return this.#server.origin
  }

  /** The link that the server printed when it was last started. */
  get launchUrl(): string {
    return this.#server.launchUrl
  }

  get pid(): number {
    return this.#server.pid
  }

  /** What the running server has said on stderr. */
  get log(): string {
    return this.#server.log()
  }

  /** Ends the server with a signal, by default as a crash would, and answers its exit code. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    return this.#server.end(signal)
  }

  /** Starts the server again on the same data and address, after `kill` or by ending it in order. */
  async restart(): Promise<void> {
    await this.kill('SIGTERM')
    this.#server = await startServerProcess({
      dataFolder: this.dataFolder,
      port: Number(new URL(this.url).port),
    })
  }

  /** Ends the server and removes its data. */
  async dispose(): Promise<void> {
    await this.kill()
    rmSync(this.dataFolder, { recursive: true, force: true })
  }
}
