import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, NetworkError } from '../data/http.ts'
import { sessionQuery } from '../data/queries.ts'

/**
 * The client's one cache. Assay runs on this machine, so the state of the network does not hold a question
 * back; only an unreachable server is asked again. An expired session makes the shell ask for it anew.
 */
export function createQueryClient(): QueryClient {
  function askForSession(error: Error) {
    if (!(error instanceof ApiError) || error.details.code !== 'no-session') return
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey !== sessionQuery.queryKey) askForSession(error)
      },
    }),
    mutationCache: new MutationCache({ onError: askForSession }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => error instanceof NetworkError && failures < 2,
        staleTime: 2000,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return queryClient
}
