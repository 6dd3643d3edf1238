import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { codebookQuery } from '../../data/queries.ts'
import { announce } from '../../ui/toasts.ts'
import { draftKey, followDraft } from './codebook-draft.ts'

/** Shows the draft as whichever tab of the browser changed it last, so that no tab writes over what it has not seen. */
export function useFollowDraft(): void {
  const client = useQueryClient()
  useEffect(() => {
    followDraft(localStorage.getItem(draftKey))
    function handleStorage({ key, newValue }: StorageEvent) {
      if ((key !== draftKey && key !== null) || !followDraft(newValue)) return
      announce('The draft was changed in another tab.')
      // It may have been saved there, or be made on a version that this tab has not seen.
      void client.invalidateQueries(codebookQuery)
    }
    window.addEventListener('storage', handleStorage)
    return () => window.removeEventListener('storage', handleStorage)
  }, [client])
}
