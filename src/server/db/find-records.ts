import { type RawBuilder, sql } from 'kysely'
import type { Claim } from '../../core/claim.ts'
import { type Diff, type Edit, type RecordKind, type Records, recordKinds } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { isSame } from '../../core/json.ts'
import { parseRecord } from './parse-record.ts'
import { type Scope, slices } from './scope.ts'
import type { StaleRecord } from './store.ts'

interface Found {
  readonly record: Records[RecordKind]
  /** Null for people, who belong to no one article. */
  readonly article: Id | null
}

/** Which column of a kind's table says to whose article a record belongs. */
const home = {
  articles: 'id',
  people: null,
  layers: 'article_id',
  claims: 'article_id',
  reviews: 'article_id',
} as const

/** The diffs that do not fit what is stored, and those of records that belong to another article. */
export async function findStale(
  scope: Scope,
  { article, change }: Pick<Edit, 'article' | 'change'>,
): Promise<readonly StaleRecord[]> {
  const stale: StaleRecord[] = []
  for (const kind of recordKinds) {
    const diffs: readonly Diff<Records[RecordKind]>[] = change[kind] ?? []
    const found = await findRecords(
      scope,
      kind,
      diffs.map(({ id }) => id),
    )
    for (const diff of diffs) {
      const current = found.get(diff.id)
      const elsewhere = current !== undefined && current.article !== null && current.article !== article
      if (elsewhere || !isSame(diff.before, current?.record ?? null)) {
        stale.push({ kind, diff, current: current?.record ?? null, elsewhere })
      }
    }
  }
  return stale
}

async function findRecords(
  { db, workspace }: Scope,
  kind: RecordKind,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, Found>> {
  const found = new Map<Id, Found>()
  const column = home[kind]
  const article = (column === null ? sql<null>`null` : sql.ref<Id>(column)) as RawBuilder<Id | null>
  for (const slice of slices(ids)) {
    const rows = await db
      // The five tables of records share the columns that are read here.
      .selectFrom(kind as 'claims')
      .where('workspace_id', '=', workspace)
      .where('id', 'in', slice)
      .select(['id', 'body', article.as('article')])
      .execute()
    for (const row of rows) found.set(row.id, { record: parseRecord(kind, row.body), article: row.article })
  }
  return found
}

/** Those of these claims that are stored. */
export async function findClaims(scope: Scope, ids: readonly Id[]): Promise<ReadonlyMap<Id, Claim>> {
  const found = await findRecords(scope, 'claims', ids)
  return new Map([...found].map(([id, { record }]) => [id, record as Claim]))
}

/** Which of these ids name records outside of an article, people included, and of what kind. */
export async function findTaken(
  { db, workspace }: Scope,
  article: Id | null,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, RecordKind>> {
  const taken = new Map<Id, RecordKind>()
  for (const kind of recordKinds) {
    const column = home[kind]
    for (const slice of slices(ids)) {
      const rows = await db
        .selectFrom(kind as 'claims')
        .where('workspace_id', '=', workspace)
        .where('id', 'in', slice)
        .$if(column !== null && article !== null, query =>
          query.where(sql.ref<Id>(column ?? 'id'), '<>', article ?? ''),
        )
        .select('id')
        .execute()
      for (const { id } of rows) taken.set(id, kind)
    }
  }
  return taken
}
