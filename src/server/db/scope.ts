import type { Kysely } from 'kysely'
import type { Now } from '../../core/id.ts'
import type { Tables } from './tables.ts'

/** What every question to the database is asked with: the connection or transaction, and whose rows. */
export interface Scope {
  readonly db: Kysely<Tables>
  readonly workspace: string
  readonly now: Now
}

/** Rows or ids put into one statement: far below the fewest parameters an engine takes (32,766). */
const sliceLength = 500

/** A list in slices that fit one statement. */
export function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += sliceLength) yield list.slice(start, start + sliceLength)
}
