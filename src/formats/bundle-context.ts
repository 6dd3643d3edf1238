import type { Codebook } from '../core/codebook.ts'
import type { CodePoints } from '../text/code-points.ts'
import type { FileIds } from './file-ids.ts'
import type { ProblemList } from './problem-list.ts'

/** What the records of one file are checked against. */
export interface BundleContext {
  readonly problems: ProblemList
  readonly ids: FileIds
  readonly codebook: Codebook
  /** The text that offsets count in; null when it is not known. */
  readonly points: CodePoints | null
  /** The text's length in code points; infinite when that is not known either. */
  readonly length: number
}
