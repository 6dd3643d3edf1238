import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, NetworkError } from '../data/http.ts'
import { sessionQuery } from '../data/queries.ts'

/**
 * The client's one cache. Assay runs on this machine, so the state of the network does not hold a question
 * back; only an unreachable server is asked again. An expired session makes the shell ask for it anew.
 */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const isExpired = error instanceof ApiError && error.details.code === 'no-session'
        if (isExpired && query.queryHash !== JSON.stringify(sessionQuery.queryKey)) {
          void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
        }
      },
    }),
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
