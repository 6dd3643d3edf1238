import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Codebook } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { presentCodebook } from '../../formats/present-codebook.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { createStore } from '../db/create-store.ts'
import { migrate } from '../db/migrate.ts'
import { openSqlite } from '../db/open-sqlite.ts'
import type { Tables } from '../db/tables.ts'
import { findMisfits } from './find-misfits.ts'

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
const person = createPerson()
const layer = createLayer()
/** More of one kind than are told one by one. */
const many = Array.from({ length: 25 }, (_, n) =>
  createClaim({ id: createId(100 + n), attributes: { basis: 'prediction', weather: 'fine' } }),
)
const assessed = createClaim({ id: createId(200), type: 'assessment', attributes: {} })
/** Without assessments; forecasts are as they were. */
const changed: Codebook = {
  ...defaultCodebook,
  types: defaultCodebook.types.filter(({ name }) => name !== 'assessment'),
}

function adds<T extends { readonly id: string }>(...records: T[]) {
  return records.map(record => ({ id: record.id, before: null, after: record }))
}

describe.each(engines)('values that no longer fit on %s', (_name, open) => {
  const engine = open()
  const now = () => '2026-01-01T00:00:00.000Z'
  const store = createStore({ db: engine.db, workspace: 'w', now, close: async () => {} })

  beforeAll(async () => {
    await migrate(engine.db)
    await store.write(async writer => {
      await writer.addText({ sha256: article.sha256, text, length: article.length, words: 4 })
      const claims = adds(...many, assessed)
      const change = { articles: adds(article), people: adds(person), layers: adds(layer), claims }
      await writer.putEdit(createEdit({ change }))
    })
  }, 60_000)
  afterAll(() => engine.close())

  test('are counted by type and attribute, the first told with their place', async () => {
    const { misfits } = await findMisfits(store)
    expect(misfits.map(({ type, attribute, count }) => [type, attribute, count])).toEqual([
      ['forecast', 'weather', 25],
    ])
    expect(misfits[0]?.claims).toHaveLength(20)
    expect(misfits[0]?.claims[0]).toEqual({
      article: article.id,
      title: article.title,
      layer: layer.id,
      claim: many[0]?.id,
      value: 'fine',
    })
  })

  test('are those of the owner’s own layer too, and of a type that is gone', async () => {
    await store.write(async writer => {
      await writer.putSetting('owner', person.id)
      const body = presentCodebook(changed)
      await writer.putDocument({ name: 'codebook', version: 1, body, at: now(), by: person.id })
    })
    const { misfits } = await findMisfits(store)
    expect(misfits.map(({ type, attribute, count }) => [type, attribute, count])).toEqual([
      ['forecast', 'weather', 25],
      ['assessment', null, 1],
    ])
    const place = { article: article.id, title: article.title, layer: null, claim: assessed.id, value: null }
    expect(misfits[1]?.claims).toEqual([place])
  })

  test('are compared with the claims that are here, found by their ids', async () => {
    const found = await store.findClaims([assessed.id, createId(999)])
    expect([...found]).toEqual([[assessed.id, assessed]])
    expect((await store.findClaims([])).size).toBe(0)
  })
})
