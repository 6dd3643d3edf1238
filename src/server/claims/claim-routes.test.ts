import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { PGliteDialect } from 'kysely-pglite-dialect'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClaimRowsPart, claimRowsLineSchema, longestRowText } from '../../api/claim-rows.ts'
import { paths } from '../../api/paths.ts'
import type { Claim } from '../../core/claim.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { createStore } from '../db/create-store.ts'
import { migrate } from '../db/migrate.ts'
import { openSqlite } from '../db/open-sqlite.ts'
import type { Store } from '../db/store.ts'
import type { Tables } from '../db/tables.ts'
import { adds, createTestArticle } from '../testing/create-test-article.ts'
import { presentClaimRows } from './present-claim-rows.ts'

function parseLines(text: string) {
  const [first, ...rest] = text
    .trimEnd()
    .split('\n')
    .map(line => v.parse(claimRowsLineSchema, JSON.parse(line)))
  if (!first || !('total' in first)) throw new Error('expected the head first')
  return { total: first.total, parts: rest.filter((line): line is ClaimRowsPart => 'claims' in line) }
}

test('a library without claims answers that there are none', async () => {
  const app = await createTestArticle()
  const answer = await app.request(paths.claims)
  expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(parseLines(await answer.text())).toEqual({ total: 0, parts: [] })
})

test('claims come with the words they mark, who says them and whose they are', async () => {
  const app = await createTestArticle()
  const forecast = app.claim('f', {
    fragments: [
      { start: 0, end: 6 },
      { start: 12, end: 18 },
    ],
    note: 'A note',
  })
  const quote = app.claim('q', {
    type: 'quote',
    fragments: [{ start: 0, end: 27 }],
    attributes: { speaker: 'Bo', saidOn: '2026-05' },
  })
  await app.edit({ layers: [adds(app.layer)], claims: [forecast, quote].map(adds) }, { layer: 0 })
  const { total, parts } = parseLines(await (await app.request(paths.claims)).text())
  expect(total).toBe(2)
  expect(parts).toEqual([
    {
      article: { id: 'article', title: 'Prices' },
      layers: [{ id: 'layer', annotator: app.owner, name: 'Ana' }],
      claims: [
        expect.objectContaining({ id: 'q', text: 'Prices will 😀 rise, he said', start: 0, speaker: 'Bo' }),
        expect.objectContaining({
          id: 'f',
          text: 'Prices … 😀 rise',
          start: 0,
          speaker: 'Bo',
          note: 'A note',
        }),
      ],
    },
  ])
})

const filler = 'a😀'.repeat(longestRowText)
const text = `${filler} and more`
const article = { ...createArticle(text), publishedOn: '2026-06-01' }
const person = createPerson()
const layer = createLayer()

const engines: [string, () => { db: Kysely<Tables>; close: () => Promise<void> }][] = [
  ['SQLite', () => openSqlite(':memory:')],
  [
    'Postgres',
    () => {
      const db = new Kysely<Tables>({ dialect: new PGliteDialect(new PGlite()) })
      return { db, close: () => db.destroy() }
    },
  ],
]

describe.each(engines)('rows from %s', (_name, open) => {
  let store: Store
  beforeAll(async () => {
    const { db, close } = open()
    await migrate(db)
    store = createStore({ db, workspace: 'w', now: () => '2026-01-02T00:00:00.000Z', close })
  }, 60_000)
  afterAll(() => store.close())

  test('many claims come a thousand a line, long ones shortened between two characters', async () => {
    const claims = Array.from(
      { length: 2_001 },
      (_, n): Claim => createClaim({ id: `c${n}`, fragments: [{ start: n, end: n + 1 }] }),
    )
    const long = createClaim({ id: 'long', fragments: [{ start: 1, end: longestRowText + 2 }] })
    await store.write(async writer => {
      await writer.addText({ sha256: article.sha256, text, length: article.length, words: 3 })
      const change = {
        articles: [adds(article)],
        people: [adds(person)],
        layers: [adds(layer)],
        claims: [...claims, long].map(adds),
      }
      await writer.putEdit(createEdit({ change }))
    })
    const lines: string[] = []
    for await (const line of presentClaimRows(store)) lines.push(line)
    const { total, parts } = parseLines(lines.join(''))
    expect(total).toBe(2_002)
    expect(parts.map(part => part.claims.length)).toEqual([1_000, 1_000, 2])
    expect(parts[0]?.article).toEqual({ id: article.id, title: article.title, publishedOn: '2026-06-01' })
    const rows = parts.flatMap(part => part.claims)
    const words = rows.find(({ id }) => id === 'long')?.text ?? ''
    expect(words.startsWith('😀a')).toBe(true)
    expect(words.endsWith('a…')).toBe(true)
    expect(words.isWellFormed()).toBe(true)
    expect(rows.find(({ id }) => id === 'c3')?.text).toBe('😀')
  })

  test('an article that goes while its claims are told is left out', async () => {
    const rows = presentClaimRows(store)
    const first = await rows.next()
    expect(first.value).toBe('{"total":2002}\n')
    const bundle = await store.readBundle(article.id)
    const change = {
      articles: [{ id: article.id, before: article, after: null }],
      layers: [{ id: layer.id, before: layer, after: null }],
      claims: (bundle?.claims ?? []).map(claim => ({ id: claim.id, before: claim, after: null })),
    }
    await store.write(async writer => void (await writer.putEdit(createEdit({ id: 'urn:edit:2', change }))))
    expect(await rows.next()).toEqual({ value: undefined, done: true })
  })
})
