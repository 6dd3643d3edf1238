import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import type { Now } from '../../core/id.ts'
import { createStore } from '../db/create-store.ts'
import { migrate } from '../db/migrate.ts'
import { openStore } from '../db/open-store.ts'
import type { Store } from '../db/store.ts'
import type { Tables } from '../db/tables.ts'

/** The databases that Assay speaks to. */
export const engines = ['SQLite', 'Postgres'] as const
export type Engine = (typeof engines)[number]

let postgres: Promise<Kysely<Tables>> | null = null
let workspaces = 0

/** An empty store in memory. Those over Postgres are workspaces of one database, which is slow to start. */
export async function openTestStore(engine: Engine, now: Now): Promise<Store> {
  if (engine === 'SQLite') return openStore(':memory:', now)
  postgres ??= startPostgres()
  workspaces += 1
  return createStore({ db: await postgres, workspace: `w${workspaces}`, now, close: async () => {} })
}

/** Starts the database, which may take long on a busy machine: for a hook with time enough. */
export async function startEngine(engine: Engine): Promise<void> {
  if (engine !== 'Postgres') return
  postgres ??= startPostgres()
  await postgres
}

async function startPostgres(): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(new PGlite()) })
  await migrate(db)
  return db
}
