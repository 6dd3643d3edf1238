import { useNavigate } from '@tanstack/react-router'
import type { Article } from '../../../../core/article.ts'
import { quoteTitle } from '../../../ui/quote-title.ts'
import { AnchoringView } from '../anchoring/anchoring-view.tsx'
import { AnchoringWaiting } from '../anchoring/anchoring-waiting.tsx'
import { presentPlaced } from '../anchoring/anchoring-words.ts'
import { buildPlaced } from '../anchoring/build-placed.ts'
import { countDecisions } from '../anchoring/decisions.ts'
import { useAnchoring } from '../anchoring/use-anchoring.ts'
import { useApplyPlaced } from '../anchoring/use-apply-placed.ts'
import type { PreparedCorrection } from './prepare-correction.ts'

interface PlaceCorrectionProps {
  readonly prepared: PreparedCorrection
  readonly earlier: Article
  readonly onBack: () => void
}

/** A copy of each claim has an id of its own, so none is here already. */
const none: ReadonlySet<string> = new Set()

/** The claims of a text looked for in the corrected one; it comes in with them. */
export function PlaceCorrection({ prepared: { source, target }, earlier, onBack }: PlaceCorrectionProps) {
  const navigate = useNavigate()
  const { anchoring, progress, error, retry } = useAnchoring(source, target.text)
  const title = quoteTitle(earlier.title)
  const apply = useApplyPlaced({
    fileName: 'corrected.assay.json',
    undone: `Took the corrected text of ${title} back.`,
    redone: `Made the corrected text of ${title} again.`,
    onDone: () => navigate({ to: '/articles/$articleId', params: { articleId: target.article.id } }),
  })
  if (!anchoring) {
    return (
      <AnchoringWaiting
        title={earlier.title}
        progress={progress}
        error={error}
        onRetry={retry}
        onLeave={onBack}
      />
    )
  }
  return (
    <AnchoringView
      {...{ anchoring, target }}
      here={none}
      name="The corrected text"
      occasion="correction"
      left={0}
      isApplying={apply.isPending}
      error={apply.error}
      onApply={decisions => {
        const counts = countDecisions(anchoring.items, decisions)
        const done = counts.placed + counts.aside + counts.out > 0 ? ` ${presentPlaced(counts)}` : ''
        apply.mutate({
          placed: buildPlaced(anchoring, decisions, { target, here: none }),
          message: `Made the corrected text.${done}`,
        })
      }}
      onLeave={() => {
        if (!apply.isPending) onBack()
      }}
    />
  )
}
