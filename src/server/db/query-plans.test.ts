import { type CompiledQuery, type Kysely, type RootOperationNode, sql } from 'kysely'
import { expect, test } from 'vitest'
import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import { createStore } from './create-store.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

const { db, close } = openSqlite(':memory:')
await migrate(db)
const asked: CompiledQuery[] = []
const watched = db.withPlugin({
  transformQuery: ({ node, queryId }) => {
    asked.push(db.getExecutor().compileQuery(node as RootOperationNode, queryId))
    return node
  },
  transformResult: async ({ result }) => result,
}) as Kysely<Tables>
const store = createStore({ db: watched, workspace: 'w', now: () => '2026-01-02T00:00:00.000Z', close })
const article = createArticle('Enough of a text')
const layer = createLayer()
const claim = createClaim()
await store.write(async writer => {
  await writer.addText({ sha256: article.sha256, text: 'Enough of a text', length: article.length, words: 4 })
  const added = <T extends { readonly id: string }>(record: T) => [
    { id: record.id, before: null, after: record },
  ]
  const change = {
    articles: added(article),
    people: added(createPerson()),
    layers: added(layer),
    claims: added(claim),
  }
  await writer.putEdit(createEdit({ change }))
})

/** What SQLite does for each question that the call asks, such as `SEARCH claims USING INDEX … (a=? AND b=?)`. */
async function plansOf(call: () => Promise<unknown>): Promise<readonly string[]> {
  asked.length = 0
  await call()
  const plans = []
  for (const { sql: text, parameters } of [...asked]) {
    const values = text
      .split('?')
      .map((part, n) => (n === 0 ? sql`${sql.raw(part)}` : sql`${parameters[n - 1]}${sql.raw(part)}`))
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.join(values, sql``)}`.execute(db)
    plans.push(...rows.map(({ detail }) => detail))
  }
  return plans
}

const calls: [string, (from: Store) => Promise<unknown>][] = [
  ['one article', from => from.findArticle(article.id)],
  ['an article by its text', from => from.findArticleByText(article.sha256)],
  ['a text', from => from.findText(article.sha256)],
  ['an article’s layers', from => from.listLayers(article.id)],
  ['a layer', from => from.readLayer(article.id, layer.id, 500)],
  ['a bundle', from => from.readBundle(article.id)],
  ['versions', from => from.layerVersions([layer.id])],
  [
    'stale records',
    from =>
      from.findStale(createEdit({ change: { claims: [{ id: claim.id, before: claim, after: null }] } })),
  ],
  ['what a claim has been', from => from.listRevisions(article.id, [claim.id])],
  ['an edit', from => from.findEdit(createEdit().id)],
  ['a project document', from => from.findDocuments('codebook', 1)],
  ['a person’s preferences', from => from.findPreferences('p')],
  ['an operation', from => from.findOperation('o')],
  ['a session', from => from.findSession('s')],
]
test.each(calls)('reading %s never walks through the whole workspace', async (_, call) => {
  const searches = (await plansOf(() => call(store))).filter(plan => /^(SEARCH|SCAN)/.test(plan))
  expect(searches.length).toBeGreaterThan(0)
  for (const search of searches) expect(search).toMatch(/\(workspace_id=\? AND /)
})

test('the library is told in a fixed number of questions', async () => {
  asked.length = 0
  await store.listArticles()
  await store.countClaims(layer.annotator, 62)
  await store.listLayers()
  expect(asked.length).toBe(4)
})
