import { type Kysely, type Migration, Migrator } from 'kysely'
import { documents } from './migrations/documents.ts'
import { firstTables } from './migrations/first-tables.ts'
import { preferences } from './migrations/preferences.ts'
import type { Tables } from './tables.ts'

/** Every migration ever released, in order. Names sort as they run. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-documents': documents,
  '0003-preferences': preferences,
}

/** Brings the tables up to date, all or nothing. Throws when that fails, also for tables of a later release. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
