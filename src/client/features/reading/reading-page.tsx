// The article page: reading, tagging, notes. The page holds the pen (one tab writes) and the article as loaded.
import { CancelledError, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { parseConditions } from '../../../core/claim-filter.ts'
import { parseClaimOrder } from '../../../core/claim-order.ts'
import type { Person } from '../../../core/layer.ts'
import { useBulkHistory } from '../../data/bulk-history.ts'
import { onlyReview } from '../../data/only-reviewing.ts'
import { sessionQuery } from '../../data/queries.ts'
import { ownWorkOf } from '../../data/use-may-see-others.ts'
import { type Pen, usePen } from '../../data/use-pen.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { WithheldLayers } from '../../ui/withheld-layers.tsx'
import { parseList } from './address-list.ts'
import { type Visited, visitQuery } from './fetch-visit.ts'
import { OpenArticleContext } from './open-article.ts'
import { type Loaded, openVisit } from './open-visit.ts'
import { LoadingPage, UnreadablePage } from './page-states.tsx'
import { useAddress } from './use-address.ts'
import { useBeside } from './use-beside.ts'
import { isOwnOpen, useOthersShown } from './use-others.ts'
import { useWriting } from './use-writing.ts'
import { Workspace } from './workspace.tsx'

export function ReadingPage({ articleId }: { readonly articleId: string }) {
  const session = useQuery(sessionQuery)
  const me = session.data?.owner
  const version = session.data?.version
  const [generation, setGeneration] = useState(0)
  const isColleague = useSearch({ strict: false, select: search => search.layer !== undefined })
  const { pen, take } = usePen(isColleague ? null : articleId, () => setGeneration(count => count + 1))
  // The toast of an import outlives the page that imported: taken back there, this article is another one.
  useEffect(() => useBulkHistory.subscribe(() => setGeneration(count => count + 1)), [])
  if (!me || version === undefined) return <LoadingPage />
  return (
    <Visit
      key={generation}
      articleId={articleId}
      me={me}
      version={version}
      pen={pen}
      onTakePen={take}
      onReload={() => setGeneration(count => count + 1)}
    />
  )
}

interface VisitProps {
  readonly articleId: string
  readonly me: Person
  readonly version: string
  readonly pen: Pen
  readonly onTakePen: () => void
  readonly onReload: () => void
}

/** One loading of an article and all that follows until it is loaded anew. */
function Visit({ articleId, me, version, pen, onTakePen, onReload }: VisitProps) {
  const { loaded, error } = useLoaded({ articleId, me, version, onReload })
  if (error) return <UnreadablePage error={error} onRetry={onReload} />
  if (!loaded) return <LoadingPage />
  return (
    <OpenArticleContext value={loaded.open}>
      <OpenPage loaded={loaded} pen={pen} onTakePen={onTakePen} />
    </OpenArticleContext>
  )
}

function OpenPage({
  loaded,
  pen,
  onTakePen,
}: { readonly loaded: Loaded } & Pick<VisitProps, 'pen' | 'onTakePen'>) {
  const writing = useWriting(loaded, pen)
  useAddress(loaded.open)
  useBeside(loaded.answer)
  usePageTitle(loaded.open.article.title)
  const isShown = useOthersShown(loaded.answer)
  if (!isShown && !isOwnOpen(loaded.open)) {
    const { id } = loaded.open.article
    const hasTags = (ownWorkOf(loaded.answer)?.claims ?? 0) > 0
    return (
      <WithheldLayers articleId={id} {...{ hasTags }} link={TagsLink} onOnlyReview={() => onlyReview(id)} />
    )
  }
  return <Workspace answer={loaded.answer} writing={writing} onTakePen={onTakePen} />
}

/** To one's own tags: the same page, but another visit. */
function TagsLink(props: {
  readonly to: '/articles/$articleId'
  readonly params: { readonly articleId: string }
  readonly children: ReactNode
}) {
  return <Link {...props} search={{}} reloadDocument />
}

interface LoadedState {
  readonly loaded?: Loaded
  readonly error?: Error
}

/** What the visit shows: at once where it was read on the way here, else as soon as it has been read. */
function useLoaded({ articleId, me, version, onReload }: Omit<VisitProps, 'pen' | 'onTakePen'>): LoadedState {
  const client = useQueryClient()
  const router = useRouter()
  const [first] = useState(() => {
    const { layer, claim, hide, only, sort, beside } = router.state.location.search
    const query = visitQuery(client, { article: articleId, layer })
    const shown = {
      filter: { hidden: new Set(parseList(hide)), conditions: parseConditions(only ?? '') },
      order: parseClaimOrder(sort),
      beside: new Set(parseList(beside)),
    }
    const open = (visited: Visited) =>
      openVisit(visited, { me, version, focused: claim, ...shown, reload: onReload })
    return { query, open, prepared: client.getQueryData(query.queryKey) }
  })
  const [state, setState] = useState<LoadedState>(() =>
    first.prepared ? { loaded: first.open(first.prepared) } : {},
  )
  useEffect(() => {
    const { query, open, prepared } = first
    let isCurrent = true
    // Good for one visit only: a further one is to read anew.
    const forget = () => client.removeQueries({ queryKey: query.queryKey })
    const read = (): Promise<void> =>
      client.fetchQuery(query).then(
        visited => {
          forget()
          if (isCurrent) setState({ loaded: open(visited) })
        },
        (error: Error) => {
          if (!isCurrent) return
          // What waited was sent meanwhile, so that what was being read is old.
          if (error instanceof CancelledError) return read()
          setState({ error })
        },
      )
    if (prepared) forget()
    else void read()
    return () => {
      isCurrent = false
      client.removeQueries({ queryKey: ['article', articleId] })
      void client.invalidateQueries({ queryKey: ['library'] })
    }
  }, [client, articleId, first])
  return state
}
