import type { Codebook } from '../../../../core/codebook.ts'

interface FormatName {
  readonly id: string
  readonly title: string
}

/** An annotation file that was read, so that it can be written in other formats. */
export interface OpenedExport {
  readonly articles: number
  readonly claims: number
  readonly formats: readonly FormatName[]
}

/** One file to save; `count` are the files in it where it is an archive, 1 otherwise. */
export interface WrittenExport {
  readonly name: string
  readonly content: Blob
  readonly count: number
}

/** What the page asks the worker that writes other tools’ formats. `losses` and `write` are of what was opened. */
export type ExportQuestions = {
  open: {
    readonly ask: { readonly file: Blob; readonly codebook: Codebook; readonly generator: string }
    readonly answer: OpenedExport
  }
  losses: { readonly ask: string; readonly answer: readonly string[] }
  /** Null where the format has nothing to write of these articles. */
  write: { readonly ask: string; readonly answer: WrittenExport | null }
}
