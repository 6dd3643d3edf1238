import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionQuery } from '../data/queries.ts'

/** Asks for the session again, with everything else, whenever this window comes to the front. */
export function useSessionRetry(): () => void {
  const queryClient = useQueryClient()
  useEffect(() => {
    function retry() {
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }).then(() => {
        const isBack = queryClient.getQueryState(sessionQuery.queryKey)?.status === 'success'
        if (isBack) void queryClient.invalidateQueries()
      })
    }
    window.addEventListener('focus', retry)
    return () => window.removeEventListener('focus', retry)
  }, [queryClient])
  return () => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
}
