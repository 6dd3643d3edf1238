import type { QueryClient } from '@tanstack/react-query'

/** Reads the list, every article and who says what anew, after something was done to many at once. Texts never change. */
export function refreshRecords(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [first] }) => first === 'library' || first === 'article' || first === 'speakers',
  })
}
