import type { QueryClient } from '@tanstack/react-query'
import type { Id } from '../../core/id.ts'
import { articleQuery, codebookQuery, layerQuery, textQuery } from './queries.ts'

/**
 * Begins to fetch all that an article's page shows, each part as soon as its address is known; for a mere
 * glance, as when the pointer rests on a link, not the text and the claims. Failures are kept in the cache,
 * where the page finds them.
 */
export async function prefetchArticle(
  queryClient: QueryClient,
  article: Id,
  isGlance: boolean,
): Promise<void> {
  if (!isGlance) void queryClient.prefetchQuery(codebookQuery)
  await queryClient.prefetchQuery(articleQuery(article))
  if (isGlance) return
  const answer = queryClient.getQueryData(articleQuery(article).queryKey)
  if (!answer) return
  void queryClient.prefetchQuery(textQuery(answer.article.sha256))
  if (answer.own) void queryClient.prefetchQuery(layerQuery(article, answer.own.id))
}
