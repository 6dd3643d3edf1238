import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from './create-store.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Tables } from './tables.ts'

const engines: [string, () => { readonly db: Kysely<Tables>; close(): Promise<void> }][] = [
  ['SQLite', () => openSqlite(':memory:')],
  ['Postgres', openPostgres],
]

function openPostgres() {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(new PGlite()) })
  return { db, close: () => db.destroy() }
}

describe.each(engines)('project documents on %s', (_name, open) => {
  const engine = open()
  const storeOf = (workspace: string) =>
    createStore({ db: engine.db, workspace, now: () => '2026-01-01T00:00:00.000Z', close: async () => {} })
  const version = (n: number, name = 'codebook') => ({
    name,
    version: n,
    body: `{"n":${n}}`,
    at: '2026-01-01T00:00:00.000Z',
    by: 'ana',
  })

  beforeAll(() => migrate(engine.db), 60_000)
  afterAll(() => engine.close())

  test('every version is kept, and told newest first, of one name and workspace', async () => {
    const store = storeOf('one')
    await store.write(async writer => {
      for (const n of [1, 2, 3]) await writer.putDocument(version(n))
      await writer.putDocument(version(9, 'guideline'))
    })
    await storeOf('two').write(writer => writer.putDocument(version(7)))
    expect(await store.findDocuments('codebook', 2)).toEqual([version(3), version(2)])
    expect(await store.findDocuments('codebook', 100)).toHaveLength(3)
    expect(await store.findDocuments('codebook', 2, 2)).toEqual([version(2), version(1)])
    expect(await store.findDocuments('codebook', 2, 0)).toEqual([])
    expect(await storeOf('three').findDocuments('codebook', 1)).toEqual([])
  })

  test('a version is written once: a second one takes its whole write back', async () => {
    const store = storeOf('four')
    await store.write(writer => writer.putDocument(version(1)))
    const twice = store.write(async writer => {
      await writer.putDocument(version(2))
      await writer.putDocument({ ...version(1), body: '{}' })
    })
    await expect(twice).rejects.toThrow()
    expect(await store.findDocuments('codebook', 100)).toEqual([version(1)])
  })
})
