import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServerHere } from './server-here.ts'
import { type ServerOptions, type ServerProcess, startServerProcess } from './server-process.ts'

/** Where the server runs: in the test's process, or as the program that users start, in one of its own. */
export type ServerPlace = 'here' | 'process'
type Server = Omit<ServerProcess, 'pid'> & { readonly pid?: number }

/** A server of one test's own, on its own data; it keeps its address when it is started again. */
export class Assay {
  readonly dataFolder: string
  readonly place: ServerPlace
  #server: Server

  private constructor(dataFolder: string, place: ServerPlace, server: Server) {
    this.dataFolder = dataFolder
    this.place = place
    this.#server = server
  }

  /** On an empty data folder and any free port. */
  static async start(place: ServerPlace = 'here'): Promise<Assay> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'assay-e2e-'))
    return new Assay(dataFolder, place, await startServerAt(place, { dataFolder, port: 0 }))
  }

  /** Scheme, host and port. */
  get url(): string {
    return this.#server.origin
  }

  /** The link that the server printed when it was last started. */
  get launchUrl(): string {
    return this.#server.launchUrl
  }

  /** Of a server in a process of its own. */
  get pid(): number {
    const { pid } = this.#server
    if (pid === undefined) throw new Error('A test that asks for the process says `server: "process"`.')
    return pid
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
    this.#server = await startServerAt(this.place, {
      dataFolder: this.dataFolder,
      port: Number(new URL(this.url).port),
    })
  }

  /** Ends the server and removes its data. */
  async dispose(): Promise<void> {
    await this.kill(this.place === 'here' ? 'SIGTERM' : 'SIGKILL')
    rmSync(this.dataFolder, { recursive: true, force: true })
  }
}

function startServerAt(place: ServerPlace, options: ServerOptions): Promise<Server> {
  return place === 'here' ? startServerHere(options) : startServerProcess(options)
}
