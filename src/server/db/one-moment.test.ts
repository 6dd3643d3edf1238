import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invert } from '../../core/edit.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { createStore } from './create-store.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

function openPostgres() {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(new PGlite()) })
  return { db, close: () => db.destroy() }
}

const article = createArticle('Some text')
const person = createPerson()
const layer = createLayer()
const claim = createClaim()
const added = {
  layers: [{ id: layer.id, before: null, after: layer }],
  claims: [{ id: claim.id, before: null, after: claim }],
}

describe.each([
  ['SQLite', () => openSqlite(':memory:')],
  ['Postgres', openPostgres],
])('what is read while others write, on %s, is of one moment:', (_, open) => {
  const engine = open()
  let store: Store
  let edits = 100
  beforeAll(async () => {
    await migrate(engine.db)
    const now = () => '2026-01-01T00:00:00.000Z'
    store = createStore({ db: engine.db, workspace: 'w', now, close: async () => {} })
    const start = {
      articles: [{ id: article.id, before: null, after: article }],
      people: [{ id: person.id, before: null, after: person }],
    }
    await store.write(async writer => {
      await writer.addText({ sha256: article.sha256, text: 'Some text', length: article.length, words: 2 })
      await writer.putEdit(createEdit({ id: createId(edits), change: start }))
    })
  }, 60_000)
  afterAll(() => engine.close())

  /** Adds the layer with its claim, or takes both away. */
  async function write(round: number): Promise<void> {
    edits += 1
    const change = round % 2 === 0 ? added : invert(added)
    const edit = createEdit({ id: createId(edits), change })
    await store.write(writer => writer.putEdit(edit))
  }

  /** What is read while others write: each write comes in after another number of questions. */
  async function readBesideWrites<T>(read: () => Promise<T>): Promise<readonly T[]> {
    const seen: T[] = []
    for (let round = 0; round < 12; round += 1) {
      const reading = read()
      for (let question = 1; question < round / 2; question += 1) await store.findSetting('seeded')
      await write(round)
      seen.push(await reading)
    }
    return seen
  }

  test('a claim comes with its layer', async () => {
    const bundles = await readBesideWrites(() => store.readBundle(article.id))
    const kinds = new Set(
      bundles.map(bundle =>
        [bundle?.people, bundle?.layers, bundle?.claims].map(list => list?.length).join(),
      ),
    )
    expect(kinds).toEqual(new Set(['0,0,0', '1,1,1']))
  })

  test('a layer’s version, claims and edits agree', async () => {
    await write(0)
    await write(1)
    const layers = await readBesideWrites(() => store.readLayer(article.id, layer.id, 500))
    for (const content of layers) {
      expect(content?.edits.length).toBe(content?.version)
      expect(content?.claims.length).toBe((content?.version ?? 0) % 2)
    }
  })

  test('so do several questions asked in one reading', async () => {
    const answers = await readBesideWrites(() =>
      store.read(async reader => [
        (await reader.listPeople(article.id)).length,
        (await reader.listLayers()).length,
      ]),
    )
    expect(new Set(answers.map(counts => counts.join()))).toEqual(new Set(['0,0', '1,1']))
  })
})
