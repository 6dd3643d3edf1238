import { paths } from '../../../api/paths.ts'
import type { AddArticleAnswer, AddArticleRequest } from '../../../api/schemas.ts'
import type { Id } from '../../../core/id.ts'
import { type BulkOperation, recordBulk } from '../../data/bulk-history.ts'
import { sendJson } from '../../data/http.ts'
import { quoteTitle } from '../../ui/quote-title.ts'

/** What became of an article that was sent: the one that holds the text now, and how to take it back. */
export interface AddedArticle {
  readonly article: Id
  /** Null when the very text was in the library already, and nothing was added. */
  readonly operation: BulkOperation | null
}

/** Adds an article. Throws ApiError or NetworkError. */
export async function addArticle(request: AddArticleRequest): Promise<AddedArticle> {
  const answer = await sendJson<AddArticleAnswer>('POST', paths.articles, request)
  if (answer.duplicate || answer.edit === null) return { article: answer.article, operation: null }
  const operation = recordBulk({
    edits: [answer.edit],
    articles: [],
    undone: `Took ${quoteTitle(request.title)} out again.`,
    redone: `Added ${quoteTitle(request.title)} again.`,
  })
  return { article: answer.article, operation }
}
