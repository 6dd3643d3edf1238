import type { QueryClient } from '@tanstack/react-query'

/** Reads the list and every article anew, after something was done to whole articles. Texts never change. */
export function refreshRecords(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'library' || queryKey[0] === 'article',
  })
}
