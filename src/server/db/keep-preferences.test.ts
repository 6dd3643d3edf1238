import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createId } from '../../testing/create-id.ts'
import { createPerson } from '../../testing/create-person.ts'
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

describe.each(engines)('preferences on %s', (_name, open) => {
  const engine = open()
  const create = (workspace: string) =>
    createStore({ db: engine.db, workspace, now: () => '2026-01-01T00:00:00.000Z', close: async () => {} })
  const store = create('w')
  beforeAll(() => migrate(engine.db), 60_000)
  afterAll(() => engine.close())

  test('are each person’s, and the newest stay', async () => {
    const [ana, bo] = [createPerson(), createPerson({ id: createId(0xf), name: 'Bo' })]
    const early = { person: ana.id, at: '2026-01-01T00:00:00.001Z', body: '{"theme":"dark"}' }
    const late = { person: ana.id, at: '2026-01-01T00:00:00.010Z', body: '{"theme":"light"}' }
    const its = { ...early, person: bo.id }
    await store.write(async writer => {
      for (const person of [ana, bo]) await writer.putPerson(person)
      for (const each of [early, its, late, early, { ...late, body: '{}' }]) await writer.putPreferences(each)
    })
    expect(await store.findPreferences(ana.id)).toEqual(late)
    expect(await store.findPreferences(bo.id)).toEqual(its)
    expect(await store.findPreferences(createId(99))).toBeNull()
    expect(await create('other').findPreferences(ana.id)).toBeNull()
  })
})
