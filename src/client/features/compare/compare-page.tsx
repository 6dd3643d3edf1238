// Comparing what several annotators tagged in one article, and drawing up the consensus of it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Id } from '../../../core/id.ts'
import type { Person } from '../../../core/layer.ts'
import { useBulkHistory } from '../../data/bulk-history.ts'
import { sessionQuery } from '../../data/queries.ts'
import { consensusOf } from '../../data/single-writer.ts'
import { usePen } from '../../data/use-pen.ts'
import { CompareDesk } from './compare-desk.tsx'
import { CompareFailed, CompareLoading } from './compare-states.tsx'
import { comparisonQuery } from './fetch-comparison.ts'

export function ComparePage({ articleId }: { readonly articleId: Id }) {
  const session = useQuery(sessionQuery).data
  if (!session?.owner) return <CompareLoading />
  return <Visit articleId={articleId} me={session.owner} version={session.version} />
}

interface VisitProps {
  readonly articleId: Id
  readonly me: Person
  readonly version: string
}

function Visit({ articleId, me, version }: VisitProps) {
  const client = useQueryClient()
  const { data, error, refetch, isFetching } = useQuery(comparisonQuery(client, articleId, me))
  const { pen, take } = usePen(consensusOf(articleId), () => void refetch())
  // The toast of an import outlives the page that imported: taken back there, these are other layers.
  useEffect(() => useBulkHistory.subscribe(() => void refetch()), [refetch])
  // What was decided here is read anew wherever it is shown.
  useEffect(
    () => () => {
      client.removeQueries({ queryKey: ['article', articleId] })
      void client.invalidateQueries({ queryKey: ['library'] })
    },
    [client, articleId],
  )
  if (error && !data) return <CompareFailed error={error} onRetry={() => void refetch()} />
  if (!data || (isFetching && pen === 'waiting')) return <CompareLoading />
  return (
    <CompareDesk
      comparison={data}
      {...{ me, version, pen }}
      onTakePen={take}
      onReload={() => void refetch()}
    />
  )
}
