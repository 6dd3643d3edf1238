import type { Now } from '../../core/id.ts'
import { createStore } from './create-store.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Store } from './store.ts'

/** The workspace of everything on one analyst's machine. */
const localWorkspace = 'local'

/** Opens the store in a database file, made or brought up to date first. Throws when the file cannot be used. */
export async function openStore(path: string, now: Now): Promise<Store> {
  const { db, close } = openSqlite(path)
  await migrate(db)
  return createStore({ db, workspace: localWorkspace, now, close })
}
