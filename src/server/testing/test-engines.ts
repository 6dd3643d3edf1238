import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { openSqlite } from '../db/open-sqlite.ts'
import type { Tables } from '../db/tables.ts'

export interface TestEngine {
  readonly db: Kysely<Tables>
  close(): Promise<void>
}

/** Both databases by name, each empty and in memory: for `describe.each`. */
export const testEngines: [string, () => TestEngine][] = [
  ['SQLite', () => openSqlite(':memory:')],
  ['Postgres', openPostgres],
]

function openPostgres(): TestEngine {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(new PGlite()) })
  return { db, close: () => db.destroy() }
}
