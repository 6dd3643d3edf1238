import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { libraryQuery } from '../../data/queries.ts'
import { useBulkUndo } from '../../data/use-bulk-undo.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'
import { addArticle } from './add-article.ts'
import { type Draft, presentRequest } from './draft.ts'
import { dropDraft, noteSent } from './draft-store.ts'

/** Sends the draft; the form closes once the article is stored, or is found to be there already. */
export function useAddDraft(onAdded: (article: string) => void) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { undo } = useBulkUndo(message => showToast({ message }))
  return useMutation({
    mutationFn: (draft: Draft) => addArticle(presentRequest(draft)),
    onMutate: noteSent,
    onSuccess: async ({ article, operation }, draft) => {
      dropDraft()
      await queryClient.invalidateQueries({ queryKey: libraryQuery.queryKey })
      onAdded(article)
      if (operation) {
        const action = { label: 'Undo', keys: 'Ctrl Z', onAction: () => void undo(operation) }
        showToast({ message: `Added ${quoteTitle(draft.title.trim())}.`, action })
      } else {
        const open = () => void navigate({ to: '/articles/$articleId', params: { articleId: article } })
        const action = { label: 'Open it', onAction: open }
        showToast({ message: 'This text is already here. Nothing was added.', action })
      }
    },
  })
}
