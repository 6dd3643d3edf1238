import type { Json } from '../../core/json.ts'
import type { ForeignRecord } from '../foreign-json.ts'
import type { Label } from './read-labels.ts'

/** A line of the file: a text and its labelled spans. */
export interface Line {
  readonly record: ForeignRecord
  /** Null where the line has labels alone: it is refused by itself, or takes the text given beside the file. */
  readonly text: string | null
  readonly labels: readonly Label[]
  /** What Assay wrote beside them. */
  readonly assay: Json | undefined
}
