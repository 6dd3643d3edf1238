import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Article } from '../../../../core/article.ts'
import type { Codebook } from '../../../../core/codebook.ts'
import { codebookOf, codebookQuery, libraryQuery, sessionQuery } from '../../../data/queries.ts'

/** What a conversion needs to know of the workspace. */
export interface Surroundings {
  readonly codebook: Codebook
  readonly articles: readonly Article[]
  /** The program's name and version. */
  readonly generator: string
}

/** Asks for it anew for each import, so that nothing is matched with an article that is gone. */
export function useSurroundings(id: string) {
  const client = useQueryClient()
  return useQuery({
    queryKey: ['import-surroundings', id],
    queryFn: async (): Promise<Surroundings> => {
      const [codebook, library, session] = await Promise.all([
        client.fetchQuery({ ...codebookQuery, staleTime: 0 }),
        client.fetchQuery(libraryQuery),
        client.fetchQuery(sessionQuery),
      ])
      const articles = library.articles.map(({ article }) => article)
      return { codebook: codebookOf(codebook), articles, generator: `assay ${session.version}` }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
}
