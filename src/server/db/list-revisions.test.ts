import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../core/claim.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
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

const text = 'Enough of a text'
const article = createArticle(text)
const adds = <T extends { readonly id: string }>(record: T) => ({
  id: record.id,
  before: null,
  after: record,
})

describe.each(engines)('what claims have been on %s', (_name, open) => {
  const engine = open()
  const now = () => '2026-01-01T00:00:00.000Z'
  const store = createStore({ db: engine.db, workspace: 'w', now, close: async () => {} })
  beforeAll(() => migrate(engine.db), 60_000)
  afterAll(() => engine.close())

  test('is told for those asked of, each state once, also when they are gone', async () => {
    const [claim, other] = [createClaim(), createClaim({ id: createId(77) })]
    const retyped: Claim = { ...claim, type: 'quote', attributes: { speaker: 'Ana' } }
    const noted = { ...retyped, note: 'n' }
    const steps = [[claim, retyped] as const, [retyped, noted] as const, [noted, null] as const]
    await store.write(async writer => {
      await writer.addText({ sha256: article.sha256, text, length: article.length, words: 4 })
      const records = {
        articles: [adds(article)],
        people: [adds(createPerson())],
        layers: [adds(createLayer())],
      }
      await writer.putEdit(createEdit({ change: { ...records, claims: [adds(claim), adds(other)] } }))
      for (const [n, [before, after]] of steps.entries()) {
        const change = { claims: [{ id: claim.id, before, after }] }
        await writer.putEdit(createEdit({ id: createId(50 + n), change }))
      }
    })
    const revisions = await store.listRevisions(article.id, [claim.id, createId(999)])
    expect([...revisions.keys()]).toEqual([claim.id])
    const states = revisions.get(claim.id)?.map(({ type, attributes }) => JSON.stringify([type, attributes]))
    expect(states?.sort()).toEqual(
      [
        [claim.type, claim.attributes],
        ['quote', { speaker: 'Ana' }],
      ]
        .map(state => JSON.stringify(state))
        .sort(),
    )
    expect(await store.listRevisions(createId(98), [claim.id])).toEqual(new Map())
  })
})
