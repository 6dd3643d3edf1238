import type { Problem } from '../../core/problem.ts'

export interface ImportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why nothing could be read of files. */
export interface ReadingFailure {
  readonly problems: readonly Problem[]
}
