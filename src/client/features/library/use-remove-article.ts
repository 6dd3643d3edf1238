import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ArticleSummary } from '../../../api/schemas.ts'
import type { Id } from '../../../core/id.ts'
import { newId } from '../../data/new-id.ts'
import { libraryQuery } from '../../data/queries.ts'
import { useBulkUndo } from '../../data/use-bulk-undo.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'
import { readKeymap } from '../../ui/use-keymap.ts'
import { libraryCommands } from './library-keys.ts'
import { isUnsure, removeArticle } from './remove-article.ts'

interface Removal extends Pick<ArticleSummary, 'article'> {
  /** Stays the same when it is tried again. */
  readonly edit: Id
}

/** Removes an article with all its claims; its row goes at once and comes back if the server refuses. */
export function useRemoveArticle(): (summary: ArticleSummary) => void {
  const queryClient = useQueryClient()
  const { undo } = useBulkUndo(message => showToast({ message }))
  const { mutate } = useMutation({
    mutationFn: ({ article, edit }: Removal) => removeArticle(article, edit),
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
      const [keys] = readKeymap(libraryCommands).printed('undo')
      const action = { label: 'Undo', keys, onAction: () => void undo(operation) }
      showToast({ message: `Removed ${quoteTitle(article.title)} and its claims.`, action })
    },
    onError: (error, removal, before) => {
      queryClient.setQueryData(libraryQuery.queryKey, before)
      const title = quoteTitle(removal.article.title)
      if (!isUnsure(error)) {
        showToast({ message: `${title} was not removed. ${error.message}`, isError: true })
      } else {
        const action = { label: 'Try again', onAction: () => mutate(removal) }
        showToast({ message: `No answer came: whether ${title} was removed is not known yet.`, action })
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: libraryQuery.queryKey }),
  })
  return ({ article }) => mutate({ article, edit: newId() })
}
