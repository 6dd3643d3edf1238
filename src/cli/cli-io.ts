import type { Result } from '../core/result.ts'

/** The world outside of a command; failures are sentences for the user. */
export interface CliIo {
  /** The bytes of a file; of standard input for `-`. */
  read(file: string): Promise<Result<Uint8Array, string>>
  write(file: string, data: string): Promise<Result<null, string>>
  /** The same bytes piece by piece, for what may be larger than memory; a failure comes last. */
  stream(file: string): AsyncIterable<Result<Uint8Array, string>>
  /** A place for data that comes piece by piece; null is standard output. */
  open(file: string | null): Promise<Result<Sink, string>>
  /** Makes a folder, and those on the way to it, where there is none. */
  makeFolder(folder: string): Promise<Result<null, string>>
  /** Data. */
  out(text: string): void
  /** Words. */
  say(text: string): void
}

/** Takes data as fast as it can be written away. */
export interface Sink {
  write(text: string): Promise<Result<null, string>>
  close(): Promise<void>
}

/** 0: done. 1: the input has problems. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2
