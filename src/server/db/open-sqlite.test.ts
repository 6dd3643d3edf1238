import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, Migrator, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Tables } from './tables.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-sqlite-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function pragma(db: Kysely<Tables>, name: string): Promise<unknown> {
  const { rows } = await sql<object>`pragma ${sql.raw(name)}`.execute(db)
  return Object.values(rows[0] ?? {})[0]
}

test('the file is opened so that a commit is on the disk, and stays so for later questions', async () => {
  const { db, close } = openSqlite(join(folder, 'a.db'))
  await migrate(db)
  expect(await pragma(db, 'journal_mode')).toBe('wal')
  expect(await pragma(db, 'synchronous')).toBe(2)
  expect(await pragma(db, 'foreign_keys')).toBe(1)
  expect(await pragma(db, 'busy_timeout')).toBe(5000)
  await close()
})

test('closing leaves everything in the one file and its log empty', async () => {
  const { db, close } = openSqlite(join(folder, 'a.db'))
  await migrate(db)
  await db.insertInto('settings').values({ workspace_id: 'w', name: 'n', value: 'v' }).execute()
  await close()
  expect(statSync(join(folder, 'a.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  copyFileSync(join(folder, 'a.db'), join(folder, 'b.db'))
  const again = openSqlite(join(folder, 'b.db'))
  expect(await again.db.selectFrom('settings').select('value').execute()).toEqual([{ value: 'v' }])
  await again.close()
})

test('a migration that stops half-way leaves nothing behind', async () => {
  const { db, close } = openSqlite(join(folder, 'a.db'))
  const broken = {
    async up(tables: Kysely<unknown>) {
      await tables.schema.createTable('half').addColumn('id', 'text').execute()
      throw new Error('stop')
    },
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ broken }) } })
  expect((await migrator.migrateToLatest()).error).toMatchObject({ message: 'stop' })
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where name = 'half'`.execute(db)
  expect(rows).toEqual([])
  await close()
})

test('data of a later release is refused', async () => {
  const { db, close } = openSqlite(join(folder, 'a.db'))
  await migrate(db)
  const values = { name: '9999-later', timestamp: new Date().toISOString() }
  await sql`insert into kysely_migration (name, timestamp) values (${values.name}, ${values.timestamp})`.execute(
    db,
  )
  await expect(migrate(db)).rejects.toThrow(/9999-later/)
  await close()
})
