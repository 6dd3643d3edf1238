import { sql } from 'kysely'
import type { Id } from '../../core/id.ts'
import { parseRecord } from './parse-record.ts'
import type { Scope } from './scope.ts'
import type { ClaimCount, StoredArticle } from './store.ts'

function selectArticles({ db, workspace }: Scope) {
  return db
    .selectFrom('articles')
    .innerJoin('texts', join =>
      join
        .onRef('texts.workspace_id', '=', 'articles.workspace_id')
        .onRef('texts.sha256', '=', 'articles.sha256'),
    )
    .where('articles.workspace_id', '=', workspace)
    .select(['articles.body', 'articles.added_at', 'articles.touched_at', 'texts.words'])
}

type ArticleRow = Awaited<ReturnType<ReturnType<typeof selectArticles>['executeTakeFirstOrThrow']>>

function toArticle(row: ArticleRow): StoredArticle {
  return {
    article: parseRecord('articles', row.body),
    words: row.words,
    added: row.added_at,
    touched: row.touched_at,
  }
}

/** Newest first. */
export async function listArticles(scope: Scope): Promise<readonly StoredArticle[]> {
  const rows = await selectArticles(scope)
    .orderBy('articles.added_at', 'desc')
    .orderBy('articles.id')
    .execute()
  return rows.map(toArticle)
}

export async function findArticle(
  scope: Scope,
  by: { id: Id } | { sha256: string },
): Promise<StoredArticle | null> {
  const articles = selectArticles(scope)
  const row = await ('id' in by
    ? articles.where('articles.id', '=', by.id)
    : articles.where('articles.sha256', '=', by.sha256)
  ).executeTakeFirst()
  return row ? toArticle(row) : null
}

export async function findText({ db, workspace }: Scope, sha256: string): Promise<string | null> {
  const row = await db
    .selectFrom('texts')
    .where('workspace_id', '=', workspace)
    .where('sha256', '=', sha256)
    .select('body')
    .executeTakeFirst()
  return row?.body ?? null
}

/** One annotator's claims, those of a consensus aside, by article, type and equal stretch of the text; stretches without a claim are absent. */
export async function countClaims(
  { db, workspace }: Scope,
  annotator: Id,
  bins: number,
): Promise<readonly ClaimCount[]> {
  const bin = sql<number>`claims.first_start * ${sql.lit(bins)} / texts.length`
  const rows = await db
    .selectFrom('layers')
    .innerJoin('articles', join =>
      join
        .onRef('articles.workspace_id', '=', 'layers.workspace_id')
        .onRef('articles.id', '=', 'layers.article_id'),
    )
    .innerJoin('texts', join =>
      join
        .onRef('texts.workspace_id', '=', 'articles.workspace_id')
        .onRef('texts.sha256', '=', 'articles.sha256'),
    )
    .innerJoin('claims', join =>
      join
        .onRef('claims.workspace_id', '=', 'layers.workspace_id')
        .onRef('claims.article_id', '=', 'layers.article_id')
        .onRef('claims.layer_id', '=', 'layers.id'),
    )
    .where('layers.workspace_id', '=', workspace)
    .where('layers.annotator_id', '=', annotator)
    // As `core/consensus.ts` tells a consensus: a text in the record would have its quotation marks escaped.
    .where('layers.body', 'not like', '%"x-assay-consensus":%')
    .groupBy(['claims.article_id', 'claims.type', bin])
    .select(eb => ['claims.article_id', 'claims.type', bin.as('bin'), eb.fn.countAll().as('count')])
    .execute()
  return rows.map(row => ({
    article: row.article_id,
    type: row.type,
    bin: row.bin,
    count: Number(row.count),
  }))
}
