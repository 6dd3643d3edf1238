import type { Bundle } from '../../core/bundle.ts'
import { compareIds } from '../../core/compare-ids.ts'
import type { RecordKind, Records } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { Person } from '../../core/layer.ts'
import { findArticle, findText } from './find-articles.ts'
import { parseRecord } from './parse-record.ts'
import { type Scope, slices } from './scope.ts'

/** An article with its text and all that hangs on it, people who annotate or review here included. */
export async function readBundle(scope: Scope, id: Id): Promise<Bundle | null> {
  const found = await findArticle(scope, { id })
  if (!found) return null
  const layers = await findOfArticle(scope, 'layers', id)
  const claims = await findOfArticle(scope, 'claims', id)
  const reviews = await findOfArticle(scope, 'reviews', id)
  return {
    article: found.article,
    text: await findText(scope, found.article.sha256),
    people: await listPeople(scope, id),
    layers,
    claims,
    reviews,
  }
}

/** Sorted here: “order by id” lures a database away from the index that finds the rows, and its collation decides. */
async function findOfArticle<K extends Exclude<RecordKind, 'articles' | 'people'>>(
  { db, workspace }: Scope,
  kind: K,
  article: Id,
): Promise<readonly Records[K][]> {
  const rows = await db
    .selectFrom(kind as 'claims')
    .where('workspace_id', '=', workspace)
    .where('article_id', '=', article)
    .select('body')
    .execute()
  return rows.map(({ body }) => parseRecord(kind, body)).sort(compareIds)
}

export async function findPeople({ db, workspace }: Scope, ids: readonly Id[]): Promise<readonly Person[]> {
  const people: Person[] = []
  for (const slice of slices(ids)) {
    const rows = await db
      .selectFrom('people')
      .where('workspace_id', '=', workspace)
      .where('id', 'in', slice)
      .select('body')
      .execute()
    people.push(...rows.map(({ body }) => parseRecord('people', body)))
  }
  return people.sort(compareIds)
}

/** Everybody whom the workspace knows, by id. */
export async function listEverybody({ db, workspace }: Scope): Promise<readonly Person[]> {
  const rows = await db.selectFrom('people').where('workspace_id', '=', workspace).select('body').execute()
  return rows.map(({ body }) => parseRecord('people', body)).sort(compareIds)
}

/** Who annotated or reviewed an article. */
export async function listPeople(scope: Scope, article: Id): Promise<readonly Person[]> {
  const { db, workspace } = scope
  const annotators = await db
    .selectFrom('layers')
    .where('workspace_id', '=', workspace)
    .where('article_id', '=', article)
    .select('annotator_id as id')
    .execute()
  const reviewers = await db
    .selectFrom('reviews')
    .where('workspace_id', '=', workspace)
    .where('article_id', '=', article)
    .select('reviewer_id as id')
    .distinct()
    .execute()
  return findPeople(scope, [...new Set([...annotators, ...reviewers].map(({ id }) => id))])
}
