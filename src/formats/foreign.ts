// What the modules of foreign formats share: what they read, before offsets, labels and people are ours, and what they write.
import type { Bundle } from '../core/bundle.ts'
import type { Json } from '../core/json.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import type { OffsetUnit } from './offset-unit.ts'
import type { OwnArticle, OwnClaim } from './own-records.ts'

/** One file, as text, with the name it came under: brat needs several at once. */
export interface SourceFile {
  readonly name: string
  readonly source: string
}

/** A place as a foreign file states it: a position in the file's own unit, a quoted text, or both. */
export interface ForeignTarget {
  /** Half-open, in whatever unit the file counts; null where the file quotes only. */
  readonly start: number | null
  readonly end: number | null
  /** The quoted text; null where the file gives positions only. */
  readonly exact: string | null
  readonly prefix: string
  readonly suffix: string
}

/** One span or relation-joined set of spans that somebody labelled in another tool. */
export interface ForeignAnnotation {
  /** As the file has it, or its place there; unique within the document. */
  readonly id: string
  /** Name or id of the person, as the file has it; null where it says nothing. */
  readonly annotator: string | null
  /** The file's own label; mapped to a type of the codebook later. */
  readonly label: string
  /** Further words of the file that may name the type, such as tags, when `label` does not; the others are reported. */
  readonly otherLabels?: readonly string[]
  /** In the file's order; several make one discontinuous claim. */
  readonly targets: readonly ForeignTarget[]
  /** Values by the file's own names; those that the codebook knows are taken, the others are reported. */
  readonly attributes: { readonly [name: string]: Json }
  readonly note: string
  /** ISO 8601, as the file has it. */
  readonly created?: string
  readonly modified?: string
  /** What Assay wrote beside it when it wrote the file; its ids then stay the claim's. */
  readonly own?: OwnClaim
  /** JSON path or other place in the file, for problems. */
  readonly path: string
  readonly line?: number
  /** The name of the file it stands in, where several were read. */
  readonly file?: string
}

/** One article of a foreign file. */
export interface ForeignDocument {
  /** Names the document within what was read: a path, a task's id, an address. */
  readonly id: string
  readonly title?: string
  /** BCP 47 tag. */
  readonly language?: string
  readonly url?: string
  readonly publisher?: string
  readonly author?: string
  /** ISO 8601 calendar date. */
  readonly publishedOn?: string
  /** What Assay wrote beside it when it wrote the file; to be believed only of a text with its hash. */
  readonly own?: OwnArticle
  /** What the format counts in by its own rules: tried first, and taken where nothing is quoted. */
  readonly unit?: OffsetUnit
  /** The name of the file it stands in, where several were read. */
  readonly file?: string
  /** Exactly as the file has it; null when the file only points at a text. */
  readonly text: string | null
  readonly annotations: readonly ForeignAnnotation[]
}

/** A problem of one of several files. */
export interface FileProblem extends Problem {
  readonly file?: string
}

/** What was read from foreign files, and in plain words what they hold that has no place in Assay. */
export interface ForeignReading {
  readonly documents: readonly ForeignDocument[]
  readonly losses: readonly string[]
}

export interface WrittenFile {
  /** Suggested name, with its extension. */
  readonly name: string
  readonly content: string
}

/** A format that comes in. Pure: no DOM, no Node, no clock. */
export interface ImportFormat {
  /** As `--from` names it, such as `brat`. */
  readonly id: string
  /** As people call it. */
  readonly title: string
  /** True when these files are surely of this format, judged by names and shape; cheap. */
  detect(files: readonly SourceFile[]): boolean
  read(files: readonly SourceFile[]): Result<ForeignReading, readonly Problem[]>
}

/** A format that goes out. */
export interface ExportFormat {
  /** As `--to` names it. */
  readonly id: string
  readonly title: string
  /** In plain words, with counts: what of these articles the format cannot hold, and how it is mapped; empty when nothing is lost. */
  listLosses(bundles: readonly Bundle[]): readonly string[]
  write(bundles: readonly Bundle[]): readonly WrittenFile[]
}
