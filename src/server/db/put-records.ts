import type { Article } from '../../core/article.ts'
import { type Claim, claimExtent } from '../../core/claim.ts'
import { type Change, type Edit, type RecordKind, type Records, recordKinds } from '../../core/edit.ts'
import type { Layer, Person } from '../../core/layer.ts'
import type { Review } from '../../core/review.ts'
import { findInUse } from './find-in-use.ts'
import { type Scope, slices } from './scope.ts'
import { RecordInUse, type Versions } from './store.ts'

/** Takes out the records that a change ends, children before parents. Throws RecordInUse for one still named. */
export async function removeRecords(scope: Scope, change: Change): Promise<void> {
  const { db, workspace } = scope
  for (const kind of [...recordKinds].reverse()) {
    const ids = (change[kind] ?? []).filter(({ after }) => after === null).map(({ id }) => id)
    const inUse = await findInUse(scope, kind, ids)
    if (inUse.length > 0) throw new RecordInUse(kind, inUse)
    for (const slice of slices(ids)) {
      await db
        .deleteFrom(kind as 'claims')
        .where('workspace_id', '=', workspace)
        .where('id', 'in', slice)
        .execute()
    }
  }
}

/** Puts in the records that a change makes or alters, parents before children. */
export async function putRecords(
  scope: Scope,
  { edit, versions, at }: { edit: Edit; versions: Versions; at: string },
): Promise<void> {
  const { change, article } = edit
  await putPeople(scope, kept(change, 'people'))
  for (const record of kept(change, 'articles')) await putArticle(scope, record, at)
  await putLayers(scope, { layers: kept(change, 'layers'), article, versions })
  await putClaims(scope, kept(change, 'claims'), article)
  await putReviews(scope, kept(change, 'reviews'), article)
}

function kept<K extends RecordKind>(change: Change, kind: K): readonly Records[K][] {
  return (change[kind] ?? []).flatMap(({ after }) => (after === null ? [] : [after as Records[K]]))
}

export async function putPeople({ db, workspace }: Scope, people: readonly Person[]): Promise<void> {
  for (const slice of slices(people)) {
    await db
      .insertInto('people')
      .values(slice.map(person => ({ workspace_id: workspace, id: person.id, body: JSON.stringify(person) })))
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'id']).doUpdateSet(eb => ({ body: eb.ref('excluded.body') })),
      )
      .execute()
  }
}

/** An article that comes back was added when it first came. */
async function putArticle({ db, workspace }: Scope, article: Article, at: string): Promise<void> {
  const first = await db
    .selectFrom('edits')
    .where('workspace_id', '=', workspace)
    .where('article_id', '=', article.id)
    .select(eb => eb.fn.min('recorded_at').as('at'))
    .executeTakeFirst()
  await db
    .insertInto('articles')
    .values({
      workspace_id: workspace,
      id: article.id,
      sha256: article.sha256,
      added_at: first?.at ?? at,
      touched_at: at,
      body: JSON.stringify(article),
    })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'id']).doUpdateSet(eb => ({ body: eb.ref('excluded.body') })),
    )
    .execute()
}

async function putLayers(
  { db, workspace }: Scope,
  { layers, article, versions }: { layers: readonly Layer[]; article: string; versions: Versions },
): Promise<void> {
  for (const slice of slices(layers)) {
    const rows = slice.map(layer => ({
      workspace_id: workspace,
      id: layer.id,
      article_id: article,
      annotator_id: layer.annotator,
      version: versions[layer.id] ?? 0,
      body: JSON.stringify(layer),
    }))
    await db
      .insertInto('layers')
      .values(rows)
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'id']).doUpdateSet(eb => ({
          annotator_id: eb.ref('excluded.annotator_id'),
          body: eb.ref('excluded.body'),
        })),
      )
      .execute()
  }
}

async function putClaims({ db, workspace }: Scope, claims: readonly Claim[], article: string): Promise<void> {
  for (const slice of slices(claims)) {
    const rows = slice.map(claim => {
      const { start, end } = claimExtent(claim)
      return {
        workspace_id: workspace,
        id: claim.id,
        article_id: article,
        layer_id: claim.layer,
        type: claim.type,
        first_start: start,
        last_end: end,
        body: JSON.stringify(claim),
      }
    })
    await db
      .insertInto('claims')
      .values(rows)
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'id']).doUpdateSet(eb => ({
          layer_id: eb.ref('excluded.layer_id'),
          type: eb.ref('excluded.type'),
          first_start: eb.ref('excluded.first_start'),
          last_end: eb.ref('excluded.last_end'),
          body: eb.ref('excluded.body'),
        })),
      )
      .execute()
  }
}

async function putReviews(
  { db, workspace }: Scope,
  reviews: readonly Review[],
  article: string,
): Promise<void> {
  for (const slice of slices(reviews)) {
    const rows = slice.map(review => ({
      workspace_id: workspace,
      id: review.id,
      article_id: article,
      layer_id: review.layer,
      claim_id: review.claim ?? null,
      reviewer_id: review.reviewer,
      body: JSON.stringify(review),
    }))
    await db
      .insertInto('reviews')
      .values(rows)
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'id']).doUpdateSet(eb => ({
          layer_id: eb.ref('excluded.layer_id'),
          claim_id: eb.ref('excluded.claim_id'),
          reviewer_id: eb.ref('excluded.reviewer_id'),
          body: eb.ref('excluded.body'),
        })),
      )
      .execute()
  }
}
