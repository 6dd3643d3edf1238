import type { Article } from '../../../../core/article.ts'
import type { Codebook } from '../../../../core/codebook.ts'
import type { ConvertReport } from '../../../../formats/convert-options.ts'
import type { FileProblem } from '../../../../formats/foreign.ts'
import type { LabelChoice } from './label-choices.ts'
import type { FileLabels } from './list-labels.ts'

/** How far a file has come; `of` is null while it cannot be told. */
export interface ConvertProgress {
  readonly step: 'reading' | 'placing' | 'writing'
  readonly done: number
  readonly of: number | null
}

/** A document whose file only points at its text. */
export interface TextlessDocument {
  /** Its number among the documents of the file, from 0. */
  readonly index: number
  readonly title: string
  readonly file: string | null
  readonly annotations: number
  readonly url: string | null
  /** The hash of the text, where Assay wrote it beside. */
  readonly sha256: string | null
}

/** What files hold, before anything is chosen. */
export interface ForeignSummary extends FileLabels {
  readonly format: string
  readonly formatTitle: string
  readonly annotations: number
  readonly documents: number
  readonly textless: readonly TextlessDocument[]
  readonly looseTexts: readonly string[]
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly summary: ForeignSummary }
  /** No format is sure of the files; `known` are the titles of those there are. */
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] }

/** The text of a document: a file, a text of the library, or null where the document is left out. */
export type GivenText = Blob | string | null

/** All that was chosen, and what the conversion needs of the workspace. */
export interface ConvertRequest {
  readonly choices: readonly (readonly [label: string, choice: LabelChoice])[]
  /** By the number of the document. */
  readonly texts: readonly (readonly [index: number, text: GivenText])[]
  /** The articles of the library: what has the text of one of them goes there. */
  readonly here: readonly Article[]
  readonly codebook: Codebook
  /** The program's name and version. */
  readonly generator: string
}

/** A native annotation file made of other tools’ files; no file where nothing fits. */
export interface Converted {
  readonly content: Blob | null
  /** `.assay.json` or `.assay.jsonl`. */
  readonly ending: string
  readonly report: ConvertReport
}

/** What became of other tools’ files on the way to a native one, for the report on top of what that brings. */
export interface ConversionOf {
  /** The files, as they are named to the reader. */
  readonly name: string
  readonly formatTitle: string
  readonly report: ConvertReport
}

/** What the page asks the worker that reads other tools’ files. */
export type ConvertQuestions = {
  read: { readonly ask: readonly File[]; readonly answer: ReadOutcome }
  convert: { readonly ask: ConvertRequest; readonly answer: Converted }
}
