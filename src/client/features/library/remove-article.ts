import { paths } from '../../../api/paths.ts'
import type { Article } from '../../../core/article.ts'
import type { Id } from '../../../core/id.ts'
import { type BulkOperation, recordBulk } from '../../data/bulk-history.ts'
import { ApiError, NetworkError, sendJson } from '../../data/http.ts'
import { quoteTitle } from '../../ui/quote-title.ts'

/** Milliseconds before a removal whose answer was lost is asked for again. */
const askAgainAfter = [300, 1_500] as const

/**
 * Removes an article with its claims by the edit of that id. When the answer is lost, it is asked for again under the
 * same id, which removes once. Throws ApiError or NetworkError; `isUnsure` says whether it may have been done.
 */
export async function removeArticle(
  { id, title }: Pick<Article, 'id' | 'title'>,
  edit: Id,
): Promise<BulkOperation> {
  for (let tried = 0; ; tried += 1) {
    try {
      await sendJson('DELETE', paths.article(id), { id: edit })
      return recordBulk({
        edits: [edit],
        articles: [],
        undone: `Brought back ${quoteTitle(title)} with its claims.`,
        redone: `Removed ${quoteTitle(title)} again.`,
      })
    } catch (error) {
      const delay = askAgainAfter[tried]
      if (!isUnsure(error) || delay === undefined) throw error
      await new Promise(resolve => setTimeout(resolve, delay))
    }
  }
}

/** The answer was lost, and with it whether the removal was done. */
export function isUnsure(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ApiError && error.details.code === 'internal')
}
