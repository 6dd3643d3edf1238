import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Id } from '../../../../core/id.ts'
import { type OfferedFile, usePendingImport, withdrawImport } from '../../../data/pending-import.ts'
import { AnchoringView } from './anchoring-view.tsx'
import { AnchoringWaiting } from './anchoring-waiting.tsx'
import { presentPlaced } from './anchoring-words.ts'
import { buildPlaced } from './build-placed.ts'
import { countDecisions } from './decisions.ts'
import { useAnchorTarget } from './use-anchor-target.ts'
import { useAnchoring } from './use-anchoring.ts'
import { useApplyPlaced } from './use-apply-placed.ts'

interface ImportOtherTextProps {
  readonly offered: OfferedFile
  /** The article here whose text is another. */
  readonly article: Id
  readonly left: number
}

/** A file that was made on another version of the text: its claims are looked for in the text here. */
export function ImportOtherText({ offered: { id, file }, article, left }: ImportOtherTextProps) {
  const navigate = useNavigate()
  const place = useAnchorTarget(article)
  const source = useQuery({
    queryKey: ['import-source', id],
    queryFn: () => file.text(),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const { anchoring, progress, error, retry } = useAnchoring(source.data, place.data?.target.text)
  function isLast(): boolean {
    withdrawImport(id)
    return usePendingImport.getState().offered.length === 0
  }
  const apply = useApplyPlaced({
    fileName: file.name,
    undone: `Took what was placed from ${file.name} back.`,
    redone: `Placed what ${file.name} brings again.`,
    onDone: async () => {
      if (isLast()) await navigate({ to: '/articles/$articleId', params: { articleId: article } })
    },
  })
  function handleLeave() {
    if (!apply.isPending && isLast()) void navigate({ to: '/' })
  }
  if (!anchoring || !place.data) {
    return (
      <AnchoringWaiting
        title={place.data?.target.article.title ?? file.name}
        progress={progress}
        error={place.error ?? source.error ?? error}
        onRetry={() => {
          if (place.error) void place.refetch()
          if (source.error) void source.refetch()
          if (error) retry()
        }}
        onLeave={handleLeave}
      />
    )
  }
  const { target, here } = place.data
  return (
    <AnchoringView
      {...{ anchoring, target, here, left }}
      name={file.name}
      occasion="import"
      isApplying={apply.isPending}
      error={apply.error}
      onApply={decisions =>
        apply.mutate({
          placed: buildPlaced(anchoring, decisions, { target, here }),
          message: presentPlaced(countDecisions(anchoring.items, decisions)),
        })
      }
      onLeave={handleLeave}
    />
  )
}
