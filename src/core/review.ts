import type { Attributes } from './claim.ts'
import type { Id } from './id.ts'
import type { Extensible } from './json.ts'
import type { Fragment } from './span.ts'

export const verdicts = ['agree', 'fix', 'dispute', 'missed'] as const
export type Verdict = (typeof verdicts)[number]

/** What a reviewer would have instead; parts left out stay as they are. */
export interface Proposal extends Extensible {
  readonly type?: string
  readonly fragments?: readonly Fragment[]
  readonly attributes?: Attributes
}

/** A reviewer's verdict on one claim of somebody's layer, kept beside that layer and never in it. */
export interface Review extends Extensible {
  readonly id: Id
  /** Absent for `missed`. */
  readonly claim?: Id
  readonly layer: Id
  readonly reviewer: Id
  readonly verdict: Verdict
  readonly proposal?: Proposal
  readonly comment?: string
  readonly created: string
  readonly modified: string
}
