import { useMutation, useQueryClient } from '@tanstack/react-query'
import { paths } from '../../../api/paths.ts'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { recordBulk } from '../../data/bulk-history.ts'
import { sendJson } from '../../data/http.ts'
import { newId } from '../../data/new-id.ts'
import { libraryQuery } from '../../data/queries.ts'
import { useBulkUndo } from '../../data/use-bulk-undo.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'

/** Removes an article with all its claims; its row goes at once and comes back if the server refuses. */
export function useRemoveArticle() {
  const queryClient = useQueryClient()
  const { undo } = useBulkUndo(message => showToast({ message }))
  return useMutation({
    mutationFn: async ({ article }: ArticleSummary) => {
      const edit = newId()
      await sendJson('DELETE', paths.article(article.id), { id: edit })
      return recordBulk({
        edits: [edit],
        articles: [],
        undone: `Brought back ${quoteTitle(article.title)} with its claims.`,
        redone: `Removed ${quoteTitle(article.title)} again.`,
      })
    },
    onMutate: async ({ article }) => {
      await queryClient.cancelQueries({ queryKey: libraryQuery.queryKey })
      const before = queryClient.getQueryData(libraryQuery.queryKey)
      queryClient.setQueryData(
        libraryQuery.queryKey,
        before && { articles: before.articles.filter(each => each.article.id !== article.id) },
      )
      return before
    },
    onSuccess: (operation, { article }) => {
      const action = { label: 'Undo', keys: 'Ctrl Z', onAction: () => void undo(operation) }
      showToast({ message: `Removed ${quoteTitle(article.title)} and its claims.`, action })
    },
    onError: (error, { article }, before) => {
      queryClient.setQueryData(libraryQuery.queryKey, before)
      showToast({ message: `${quoteTitle(article.title)} was not removed. ${error.message}` })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: libraryQuery.queryKey }),
  })
}
