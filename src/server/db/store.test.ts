import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../core/claim.ts'
import type { Change } from '../../core/edit.ts'
import { invert } from '../../core/edit.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer, testLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { createStore } from './create-store.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { RecordInUse, type Store } from './store.ts'
import type { Tables } from './tables.ts'

interface Engine {
  readonly db: Kysely<Tables>
  close(): Promise<void>
}

function openPostgres(): Engine {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect(new PGlite()) })
  return { db, close: () => db.destroy() }
}

const engines: [string, () => Engine][] = [
  ['SQLite', () => openSqlite(':memory:')],
  ['Postgres', openPostgres],
]

const text = 'Ääkköset 😀 and more'
const article = createArticle(text)
const person = createPerson()
const reviewer = createPerson({ id: createId(0xf), name: 'Bo' })
const layer = createLayer()
const start: Change = {
  articles: [{ id: article.id, before: null, after: article }],
  people: [{ id: person.id, before: null, after: person }],
  layers: [{ id: layer.id, before: null, after: layer }],
}

describe.each(engines)('the store on %s', (_name, open) => {
  let engine: Engine
  let workspaces = 0
  let clock = 0

  beforeAll(async () => {
    engine = open()
    await migrate(engine.db)
  }, 60_000)
  afterAll(() => engine.close())

  /** A store of its own in the shared database: what one workspace holds, another never sees. */
  function createWorkspace(): Store {
    workspaces += 1
    const now = () => new Date(Date.UTC(2026, 0, 1) + clock++).toISOString()
    return createStore({ db: engine.db, workspace: `w${workspaces}`, now, close: async () => {} })
  }

  async function createFilled(claims: readonly Claim[] = []): Promise<Store> {
    const store = createWorkspace()
    await store.write(async writer => {
      await writer.addText({ sha256: article.sha256, text, length: article.length, words: 3 })
      await writer.putSetting('owner', person.id)
      await writer.putEdit(createEdit({ change: { ...start, claims: claims.map(added) } }))
    })
    return store
  }

  test('migrating twice changes nothing', async () => {
    await expect(migrate(engine.db)).resolves.toBeUndefined()
  })

  test('what was put is read again, whole', async () => {
    const claim = createClaim({ note: 'Ünï 😀 " \\ \u0001', extensions: { 'x-a': [1, null] } })
    const store = await createFilled([claim])
    expect(await store.readBundle(article.id)).toEqual({
      article,
      text,
      people: [person],
      layers: [layer],
      claims: [claim],
      reviews: [],
    })
    expect(await store.findOwner()).toEqual(person)
    expect(await store.findArticleByText(article.sha256)).toMatchObject({ article, words: 3 })
    expect(await store.listLayers()).toEqual([
      { article: article.id, layer, annotator: person, version: 1, claims: 1 },
    ])
  })

  test('one workspace sees nothing of another', async () => {
    await createFilled([createClaim()])
    const other = createWorkspace()
    expect(await other.listArticles()).toEqual([])
    expect(await other.readBundle(article.id)).toBeNull()
    expect(await other.findText(article.sha256)).toBeNull()
    expect(await other.findEdit(createEdit().id)).toBeNull()
    expect(await other.readLayer(article.id, layer.id, 10)).toBeNull()
    expect(await other.findOwner()).toBeNull()
    expect(await other.countClaims(person.id, 62)).toEqual([])
    expect(await other.layerVersions([layer.id])).toEqual({ [layer.id]: 0 })
    expect(await other.listPeople(article.id)).toEqual([])
  })

  test('every edit of a layer adds one to its version and to the log', async () => {
    const store = await createFilled()
    const claim = createClaim()
    const edits = [
      createEdit({ id: createId(21), change: { claims: [added(claim)] } }),
      createEdit({
        id: createId(22),
        change: { claims: [{ id: claim.id, before: claim, after: { ...claim, note: 'n' } }] },
      }),
    ]
    for (const [index, edit] of edits.entries()) {
      expect(await store.write(writer => writer.putEdit(edit))).toEqual({ [layer.id]: index + 2 })
    }
    const content = await store.readLayer(article.id, layer.id, 500)
    expect(content?.version).toBe(3)
    expect(content?.claims.map(body => JSON.parse(body).note)).toEqual(['n'])
    expect(content?.edits.map(body => JSON.parse(body).id)).toEqual([
      createEdit().id,
      createId(21),
      createId(22),
    ])
    expect((await store.readLayer(article.id, layer.id, 1))?.edits.map(body => JSON.parse(body))).toEqual([
      edits[1],
    ])
    expect(await store.findEdit(createId(22))).toEqual(edits[1])
    expect(await store.findLogEnd()).toEqual({ sequence: 3, edit: createId(22) })
    expect(await logSequences(store)).toEqual([1, 2, 3])
  })

  async function logSequences(store: Store): Promise<number[]> {
    const rows = await engine.db
      .selectFrom('edits')
      .select('sequence')
      .where('workspace_id', '=', `w${workspaces}`)
      .orderBy('sequence')
      .execute()
    expect(await store.hasEdits()).toBe(rows.length > 0)
    return rows.map(row => row.sequence)
  }

  test('a write that throws leaves nothing behind', async () => {
    const store = await createFilled()
    const work = store.write(async writer => {
      await writer.putEdit(createEdit({ id: createId(31), change: { claims: [added(createClaim())] } }))
      throw new Error('stop')
    })
    await expect(work).rejects.toThrow('stop')
    expect(await store.findEdit(createId(31))).toBeNull()
    expect(await store.layerVersions([layer.id])).toEqual({ [layer.id]: 1 })
  })

  test('diffs that do not fit are found, with what is stored instead', async () => {
    const claim = createClaim()
    const store = await createFilled([claim])
    const changed = { ...claim, note: 'other' }
    const stale = await store.findStale(
      createEdit({
        change: {
          claims: [{ id: claim.id, before: changed, after: null }, added(createClaim({ id: createId(2) }))],
        },
      }),
    )
    expect(stale).toMatchObject([{ kind: 'claims', current: claim, elsewhere: false }])
  })

  test('an id that belongs to another article is found', async () => {
    const claim = createClaim()
    const store = await createFilled([claim])
    const stale = await store.findStale({
      article: createId(99),
      change: { claims: [{ id: claim.id, before: claim, after: null }] },
    })
    expect(stale).toMatchObject([{ current: claim, elsewhere: true }])
  })

  test('an article goes with all its records and comes back as it was', async () => {
    const claims = Array.from({ length: 1_203 }, (_, n) =>
      createClaim({ id: createId(100 + n), note: `${n}` }),
    )
    const store = await createFilled(claims)
    const before = await store.readBundle(article.id)
    const found = await store.findArticle(article.id)
    const removal: Change = invert({ ...start, people: [], claims: claims.map(added) })
    expect(await store.write(w => w.putEdit(createEdit({ id: createId(41), change: removal })))).toEqual({
      [layer.id]: 2,
    })
    expect(await store.findArticle(article.id)).toBeNull()
    expect((await store.readLayer(article.id, layer.id, 0))?.version).toBe(2)
    await store.write(w => w.putEdit(createEdit({ id: createId(42), change: invert(removal) })))
    expect(await store.readBundle(article.id)).toEqual(before)
    expect((await store.findArticle(article.id))?.added).toBe(found?.added)
    expect(await store.layerVersions([layer.id])).toEqual({ [layer.id]: 3 })
  })

  test('a record that another names cannot go alone', async () => {
    const claim = createClaim()
    const review = createReview(claim)
    const store = await createFilled([claim])
    const reviewing = createEdit({
      id: createId(51),
      change: { people: [added(reviewer)], reviews: [added(review)] },
    })
    await store.write(writer => writer.putEdit(reviewing))
    expect((await store.readBundle(article.id))?.reviews).toEqual([review])
    expect(await store.listPeople(article.id)).toEqual([person, reviewer])
    const alone: [string, Change][] = [
      ['claims', { claims: [added(claim)] }],
      ['layers', { layers: [added(layer)], claims: [added(claim)] }],
      ['articles', { articles: [added(article)] }],
      ['people', { people: [added(reviewer)] }],
    ]
    for (const [n, [kind, change]] of alone.entries()) {
      const edit = createEdit({ id: createId(60 + n), change: invert(change) })
      const inUse = store.write(writer => writer.putEdit(edit))
      await expect(inUse, kind).rejects.toThrow(RecordInUse)
    }
    expect((await store.readBundle(article.id))?.claims).toEqual([claim])
  })

  test('claims are counted by type and stretch', async () => {
    const places = [0, 0, 5, 19]
    const claims = places.map((at, n) =>
      createClaim({
        id: createId(n + 1),
        type: n === 1 ? 'quote' : 'forecast',
        fragments: [{ start: at, end: at + 1 }],
      }),
    )
    const store = await createFilled(claims)
    const counts = await store.countClaims(person.id, 62)
    const stretch = (at: number) => Math.floor((at * 62) / article.length)
    expect(new Set(counts)).toEqual(
      new Set([
        { article: article.id, type: 'forecast', bin: stretch(0), count: 1 },
        { article: article.id, type: 'forecast', bin: stretch(5), count: 1 },
        { article: article.id, type: 'forecast', bin: stretch(19), count: 1 },
        { article: article.id, type: 'quote', bin: stretch(0), count: 1 },
      ]),
    )
    expect(await store.countClaims(createId(77), 62)).toEqual([])
  })

  test('settings, sessions and operations are kept', async () => {
    const store = createWorkspace()
    await store.write(async writer => {
      await writer.putSetting('seeded', 'a')
      await writer.putSetting('seeded', 'b')
      await writer.addSession('f00')
      await writer.putOperation({ id: 'o', requestHash: 'h', answer: '{}' })
    })
    expect(await store.findSetting('seeded')).toBe('b')
    expect(await store.findSetting('owner')).toBeNull()
    const session = await store.findSession('f00')
    expect(session?.tokenHash).toBe('f00')
    expect(await store.findSession('f01')).toBeNull()
    await store.write(writer => writer.dropSessions('9999'))
    expect(await store.findSession('f00')).toBeNull()
    expect(await store.findOperation('o')).toEqual({ id: 'o', requestHash: 'h', answer: '{}' })
    expect(await store.findOperation('p')).toBeNull()
  })

  test('ids of any script and sign are kept apart', async () => {
    const ids = ["a'b", 'a"b', 'a\\b', 'ä', 'a\u0308', '😀', 'A', 'a']
    const claims = ids.map(id => createClaim({ id }))
    const store = await createFilled(claims)
    expect(new Set((await store.readBundle(article.id))?.claims.map(({ id }) => id))).toEqual(new Set(ids))
    expect(
      await store.findStale({
        article: article.id,
        change: { claims: claims.map(claim => ({ id: claim.id, before: claim, after: null })) },
      }),
    ).toEqual([])
  })
})

function added<T extends { readonly id: string }>(record: T) {
  return { id: record.id, before: null, after: record }
}

function createReview(claim: Claim) {
  const at = '2026-01-02T03:04:05.678Z'
  return {
    id: createId(0xd),
    claim: claim.id,
    layer: testLayer,
    reviewer: reviewer.id,
    verdict: 'agree',
    created: at,
    modified: at,
  } as const
}
