import type { Codebook } from '../core/codebook.ts'
import type { DeriveId } from './derive-id.ts'
import type { FileProblem, ForeignDocument } from './foreign.ts'
import type { LabelMap } from './map-label.ts'
import type { OffsetCount } from './offset-unit.ts'

/** What is needed to make foreign annotations ours. */
export interface ConvertOptions {
  /** Name of the format, kept in the origin of every claim. */
  readonly format: string
  /** The name of the file where a document does not say: kept in the origin. */
  readonly file: string
  readonly codebook: Codebook
  readonly sha256: (text: string) => string
  readonly deriveId: DeriveId
  readonly labels?: LabelMap
  /** The text of a document whose file only points at it. */
  readonly findText?: (document: ForeignDocument) => string | undefined
  /** Stands where a file does not say who annotated. */
  readonly annotator?: string
  /** Stands where a file does not say when, ISO 8601 in UTC; the start of 1970 otherwise, so that importing twice gives the same. */
  readonly time?: string
}

/** What became of a file's annotations. */
export interface ConvertReport {
  /** Annotations found. */
  readonly in: number
  /** Claims made of them. */
  readonly out: number
  /** How the file's positions count; several, in the order of the documents, joined with a comma; null where it has none. */
  readonly unit: OffsetCount | string | null
  /** In plain words, with counts: what has no place in Assay, or was settled by a rule. */
  readonly losses: readonly string[]
  /** What keeps an annotation from becoming a claim. */
  readonly problems: readonly FileProblem[]
}
