import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { expect, test } from 'vitest'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { createStore } from '../db/create-store.ts'
import { migrate } from '../db/migrate.ts'
import { openSqlite } from '../db/open-sqlite.ts'
import type { Tables } from '../db/tables.ts'
import { adds } from '../testing/create-test-article.ts'
import { countSpeakers } from './count-speakers.ts'
import { createNameTallies } from './name-tallies.ts'
import { renameSpeaker } from './rename-speaker.ts'

function openPostgres() {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(new PGlite()) })
  return { db, close: () => db.destroy() }
}

test.each([
  ['SQLite', () => openSqlite(':memory:')],
  ['Postgres', openPostgres],
])(
  'counts and renames over %s',
  async (_, open) => {
    const now = () => '2026-01-02T00:00:00.000Z'
    const { db, close } = open()
    await migrate(db)
    const store = createStore({ db, workspace: 'w', now, close: async () => close() })
    const text = 'Enough of a text'
    const article = createArticle(text)
    const person = createPerson()
    const claim = createClaim({ attributes: { speaker: 'Ää “x”', speakerChain: ['B', 'Ää “x”'] } })
    await store.write(async writer => {
      await writer.putPerson(person)
      await writer.putSetting('owner', person.id)
      await writer.addText({ sha256: article.sha256, text, length: article.length, words: 4 })
      const change = { articles: [adds(article)], layers: [adds(createLayer())], claims: [adds(claim)] }
      await writer.putEdit(createEdit({ change }))
    })
    const tallyNames = createNameTallies(store)
    const told = async () =>
      (await countSpeakers(store, await tallyNames())).names.map(({ name, claims, own }) => [
        name,
        claims,
        own,
      ])
    expect(await told()).toEqual([
      ['B', 1, 1],
      ['Ää “x”', 1, 1],
    ])
    const request = { id: 'r', base: 0, from: ['Ää “x”', 'B'], to: 'C', keepAliases: false }
    expect(await renameSpeaker(store, { request, now })).toMatchObject({ claims: 1, left: 0, documents: [] })
    expect(await told()).toEqual([['C', 1, 1]])
    await store.close()
    // The Postgres of tests takes seconds to start.
  },
  60_000,
)
