import type { Json } from '../../core/json.ts'
import type { Meaning, ownColumns } from './columns.ts'

/** A cell by what its column means; empty where there is none. */
export type Cell = (meaning: Meaning) => string

/** What a row says. */
export interface RowValues {
  /** Names the article; empty where the table does not. */
  readonly document: string
  readonly cell: Cell
  /** A cell of Assay's own table; empty in others. */
  readonly own: (column: (typeof ownColumns)[number]) => string
  readonly attributes: { readonly [name: string]: Json }
}

export interface ReadRow extends RowValues {
  /** Where the row begins, from 1. */
  readonly line: number
  /** Its number, the header being 1. */
  readonly row: number
  readonly file: string
}
