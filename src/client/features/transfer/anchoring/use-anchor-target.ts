import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../../../core/id.ts'
import { listAside } from '../../../../formats/anchoring/set-aside.ts'
import { articleQuery, layerQuery, textQuery } from '../../../data/queries.ts'
import type { AnchorTarget } from './build-placed.ts'

export interface AnchorPlace {
  readonly target: AnchorTarget
  /** Ids of the claims that are here already. */
  readonly here: ReadonlySet<Id>
}

/** The article here that claims are to go to, as the server has it now. */
export function useAnchorTarget(article: Id) {
  const client = useQueryClient()
  return useQuery({
    queryKey: ['anchor-target', article],
    queryFn: () => fetchTarget(client, article),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  })
}

async function fetchTarget(client: QueryClient, id: Id): Promise<AnchorPlace> {
  const { article, layers } = await client.fetchQuery({ ...articleQuery(id), staleTime: 0 })
  const [text, ...answers] = await Promise.all([
    client.fetchQuery(textQuery(article.sha256)),
    ...layers.map(({ layer }) => client.fetchQuery({ ...layerQuery(id, layer.id), staleTime: 0 })),
  ])
  const claims = answers.flatMap(answer => answer.claims.map(claim => claim.id))
  return { target: { article, text, isNew: false, aside: listAside(article) }, here: new Set(claims) }
}
