import type { Json } from '../../core/json.ts'
import type { QuotedSpan } from './brat-fragments.ts'
import type { AnnLine } from './parse-ann.ts'

export type TextLine = Extract<AnnLine, { kind: 'text' }>

/** All that hangs on one text-bound line. */
export interface Bound {
  readonly line: TextLine
  readonly spans: readonly QuotedSpan[]
  readonly attributes: { [name: string]: Json }
  readonly notes: string[]
  /** The records that Assay wrote, as JSON. */
  readonly own: { claim?: string; article?: string }
}
