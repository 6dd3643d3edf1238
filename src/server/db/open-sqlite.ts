import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import Libsql from 'libsql'
import type { Tables } from './tables.ts'

export interface SqliteFile {
  readonly db: Kysely<Tables>
  /** Moves the write-ahead log into the file and closes it. Nothing may be asked of `db` afterwards. */
  close(): Promise<void>
}

/** Opens or makes a database file so that a commit is on the disk before it is answered. Throws when it cannot. */
export function openSqlite(path: string): SqliteFile {
  const database = new Libsql(path)
  database.pragma('busy_timeout = 5000')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const db = new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database }) })
  return {
    db,
    async close() {
      // Waits for the connection: a transaction that runs is let end.
      await db.connection().execute(async () => database.pragma('wal_checkpoint(TRUNCATE)'))
      await db.destroy()
    },
  }
}

/** SQLite runs schema changes in transactions too: a migration that is killed half-way leaves nothing behind. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
