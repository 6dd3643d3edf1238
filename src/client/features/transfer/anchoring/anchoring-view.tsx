import { useEffect, useMemo, useState } from 'react'
import type { Id } from '../../../../core/id.ts'
import type { Anchoring, FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { createReader } from '../../../../text/reader.ts'
import { useProjectTypes } from '../../../data/use-project-types.ts'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { announce } from '../../../ui/toasts.ts'
import { useTypeStyles } from '../../../ui/use-type-styles.ts'
import { AnchoringActions } from './anchoring-actions.tsx'
import { AnchoringAside } from './anchoring-aside.tsx'
import { AnchoringFrame } from './anchoring-frame.tsx'
import { AnchoringList } from './anchoring-list.tsx'
import { type AnchoringOccasion, occasionTitles, presentAnchoring } from './anchoring-words.ts'
import type { AnchorTarget } from './build-placed.ts'
import { countDecisions, type Decisions } from './decisions.ts'
import { itemName } from './item-name.ts'
import { listPlaces } from './list-places.ts'
import { orderItems } from './order-items.ts'
import { useAnchoringCommands } from './use-anchoring-commands.ts'
import { useDecisions } from './use-decisions.ts'

const SelectByHand = lazyPart(async () => (await import('./select-by-hand.tsx')).SelectByHand)
const TwoTexts = lazyPart(async () => (await import('./two-texts.tsx')).TwoTexts)

export interface AnchoringViewProps {
  readonly anchoring: Anchoring
  readonly target: AnchorTarget
  /** Ids of records that are here already. */
  readonly here: ReadonlySet<Id>
  readonly name: string
  readonly occasion: AnchoringOccasion
  /** More files wait after this one. */
  readonly left: number
  readonly isApplying: boolean
  readonly error: Error | null
  readonly onApply: (decisions: Decisions) => void
  readonly onLeave: () => void
}

/** The report on a file that was made on another text: nothing goes in before each claim has its place or is set aside. */
export function AnchoringView(props: AnchoringViewProps) {
  const { anchoring, target, here, name, occasion, left, onApply, onLeave } = props
  const { items, source } = anchoring
  const types = useProjectTypes()
  useTypeStyles(types)
  const reader = useMemo(() => createReader(target.text, target.article.language), [target])
  const [only, setOnly] = useState<FoundItem['status'] | null>(null)
  const [isShown, setIsShown] = useState(false)
  const [overlay, setOverlay] = useState<'texts' | 'select' | null>(null)
  const { pressing, settled } = useMemo(() => orderItems(items), [items])
  const listed = [...pressing, ...(isShown || only !== null ? settled : [])].filter(
    ({ status }) => only === null || status === only,
  )
  const deciding = useDecisions({ items, listed, here })
  const counts = countDecisions(items, deciding.decisions)
  const people = source.bundle.people.map(each => each.name)
  const headline = presentAnchoring(items, { occasion, people })
  useEffect(() => announce(headline), [headline])
  const { current } = deciding
  const oldText = source.bundle.text
  const canApply = counts.placed + counts.aside > 0 || occasion !== 'import'
  const apply = () => onApply(deciding.decisions)
  const commands = useAnchoringCommands({
    ...{ anchoring, deciding, here, counts, canApply, isApplying: props.isApplying, target, name },
    onSelect: () => setOverlay('select'),
    onTexts: () => setOverlay('texts'),
    onShow: () => setIsShown(!isShown),
    onApply: apply,
    onLeave,
  })
  return (
    <AnchoringFrame
      here={occasionTitles[occasion]}
      title={target.article.title}
      run={commands.run}
      whyNot={commands.whyNot}
      end={
        <AnchoringActions
          counts={counts}
          occasion={occasion}
          isApplying={props.isApplying}
          canApply={canApply}
          onApply={apply}
          onLeave={onLeave}
        />
      }
    >
      <AnchoringList
        aside={
          <AnchoringAside
            {...{ name, people, items, occasion, only, left }}
            oldLength={source.bundle.article.length}
            newLength={reader.points.length}
            onOnly={setOnly}
          />
        }
        {...{ headline, listed, settled, reader, deciding, here, error: props.error }}
        hasFold={only === null && settled.length > 0}
        isShown={isShown}
        onShow={() => setIsShown(!isShown)}
        hasTexts={oldText !== null}
        onTexts={() => setOverlay('texts')}
        onSelect={() => setOverlay('select')}
      />
      {overlay === 'texts' && oldText !== null && (
        <TwoTexts old={oldText} now={target.text} {...{ items, occasion }} onClose={() => setOverlay(null)} />
      )}
      {overlay === 'select' && current && (
        <SelectByHand
          item={current}
          name={itemName(current, types)}
          reader={reader}
          language={target.article.language}
          spans={spansNow(current, deciding.decisions)}
          onPlace={spans => {
            setOverlay(null)
            deciding.decideCurrent({ kind: 'place', spans, option: null }, { inDialog: true })
          }}
          onClose={() => setOverlay(null)}
        />
      )}
    </AnchoringFrame>
  )
}

/** What it is placed on so far, or else the likeliest place. */
function spansNow(item: FoundItem, decisions: Decisions) {
  const decision = decisions.get(item.id)
  return decision?.kind === 'place' ? decision.spans : (listPlaces(item)[0] ?? [])
}
