// Comparing what several annotators tagged in one article, and drawing up the consensus of it.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ComponentProps, useEffect, useMemo } from 'react'
import type { Id } from '../../../core/id.ts'
import type { Person } from '../../../core/layer.ts'
import { useBulkHistory } from '../../data/bulk-history.ts'
import { onlyReview } from '../../data/only-reviewing.ts'
import { sessionQuery } from '../../data/queries.ts'
import { consensusOf } from '../../data/single-writer.ts'
import { ownWorkOf, useMaySeeOthers } from '../../data/use-may-see-others.ts'
import { useNames } from '../../data/use-names.ts'
import { usePen } from '../../data/use-pen.ts'
import { usePreferences } from '../../ui/preferences.ts'
import { WithheldLayers } from '../../ui/withheld-layers.tsx'
import { CompareDesk } from './compare-desk.tsx'
import { CompareFailed, CompareLoading } from './compare-states.tsx'
import { type Comparison, comparisonQuery, nameAnnotated, type ReadComparison } from './fetch-comparison.ts'

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
    <Shown comparison={data} {...{ me, version, pen }} onTakePen={take} onReload={() => void refetch()} />
  )
}

interface ShownProps extends Omit<ComponentProps<typeof CompareDesk>, 'comparison'> {
  readonly comparison: ReadComparison
}

/** The desk with everybody under the name they go by, or why others' layers are hidden. */
function Shown({ comparison, ...props }: ShownProps) {
  const { answer, layers } = comparison
  const { hidesLayers, hidesNames } = usePreferences()
  const names = useNames(answer.people, hidesNames)
  const own = ownWorkOf(answer)
  const isShown = useMaySeeOthers(answer.article.id, own, hidesLayers)
  const named = useMemo(
    (): Comparison => ({ ...comparison, annotated: nameAnnotated(layers, names, props.me) }),
    [comparison, layers, names, props.me],
  )
  const { id } = answer.article
  if (!isShown && answer.layers.some(({ layer }) => layer.annotator !== props.me.id)) {
    const hasTags = own !== null && own.claims > 0
    return <WithheldLayers articleId={id} {...{ hasTags }} link={Link} onOnlyReview={() => onlyReview(id)} />
  }
  return <CompareDesk comparison={named} {...props} />
}
