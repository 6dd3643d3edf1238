import type { Claim } from '../core/claim.ts'
import type { Codebook } from '../core/codebook.ts'
import type { Id } from '../core/id.ts'
import type { CodePoints } from '../text/code-points.ts'
import type { FileIds } from './file-ids.ts'
import type { ProblemList } from './problem-list.ts'

/** Knows a claim by its id. */
export type FindClaim = (id: Id) => Pick<Claim, 'type' | 'attributes'> | undefined

/** What the records of one file are checked against. */
export interface BundleContext {
  readonly problems: ProblemList
  readonly ids: FileIds
  readonly codebook: Codebook
  /** The claim of this id that the reader holds, whose values pass as they are there. */
  readonly findClaim?: FindClaim | undefined
  /** The text that offsets count in; null when it is not known. */
  readonly points: CodePoints | null
  /** The text's length in code points; infinite when that is not known either. */
  readonly length: number
}
