// What an article keeps aside: claims that found no place in its text, to be placed after all or saved as a file.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Id } from '../../../../core/id.ts'
import { Button } from '../../../ui/button.tsx'
import { usePageTitle } from '../../../ui/use-page-title.ts'
import states from '../import-states.module.css'
import { AnchoringFrame } from './anchoring-frame.tsx'
import { AnchoringView } from './anchoring-view.tsx'
import { AnchoringWaiting } from './anchoring-waiting.tsx'
import { presentPlaced } from './anchoring-words.ts'
import { buildPlaced } from './build-placed.ts'
import { countDecisions } from './decisions.ts'
import { type AnchorPlace, useAnchorTarget } from './use-anchor-target.ts'
import { useAnchoring } from './use-anchoring.ts'
import { useApplyPlaced } from './use-apply-placed.ts'

export function KeptAsidePage({ articleId }: { readonly articleId: Id }) {
  usePageTitle('Kept aside')
  const navigate = useNavigate()
  const place = useAnchorTarget(articleId)
  const [at, setAt] = useState(0)
  const handleLeave = () => void navigate({ to: '/' })
  const files = place.data?.target.aside ?? []
  if (!place.data) {
    return (
      <AnchoringWaiting
        title=""
        progress={null}
        error={place.error}
        onRetry={() => void place.refetch()}
        onLeave={handleLeave}
      />
    )
  }
  if (!files[at]) {
    return <NothingAside title={place.data.target.article.title} onLeave={handleLeave} />
  }
  const goOn = () => (at + 1 < files.length ? setAt(at + 1) : handleLeave())
  return <AsideFile key={at} place={place.data} index={at} onLeave={goOn} />
}

interface AsideFileProps {
  readonly place: AnchorPlace
  /** Which of the files that are kept. */
  readonly index: number
  readonly onLeave: () => void
}

function AsideFile({ place: { target, here }, index, onLeave }: AsideFileProps) {
  const navigate = useNavigate()
  const file = target.aside[index]
  const [source] = useState(() => JSON.stringify(file))
  const { anchoring, progress, error, retry } = useAnchoring(source, target.text)
  const others = { ...target, aside: target.aside.filter((_, each) => each !== index) }
  const apply = useApplyPlaced({
    fileName: 'kept-aside.assay.json',
    undone: 'Took what was placed of what is kept aside back.',
    redone: 'Placed what was kept aside again.',
    onDone: () => navigate({ to: '/articles/$articleId', params: { articleId: target.article.id } }),
  })
  if (!anchoring) {
    const { title } = target.article
    return <AnchoringWaiting {...{ title, progress, error, onLeave }} onRetry={retry} />
  }
  return (
    <AnchoringView
      {...{ anchoring, here }}
      target={others}
      name="Kept aside"
      occasion="aside"
      left={target.aside.length - index - 1}
      isApplying={apply.isPending}
      error={apply.error}
      onApply={decisions =>
        apply.mutate({
          placed: buildPlaced(anchoring, decisions, { target: others, here }),
          message: presentPlaced(countDecisions(anchoring.items, decisions)),
        })
      }
      onLeave={() => {
        if (!apply.isPending) onLeave()
      }}
    />
  )
}

function NothingAside({ title, onLeave }: { readonly title: string; readonly onLeave: () => void }) {
  return (
    <AnchoringFrame
      title={title}
      end={null}
      run={command => (command === 'leave' ? onLeave() : false)}
      whyNot={command => (command === 'leave' ? null : 'Nothing is kept aside')}
    >
      <section className={states.state}>
        <h1 className={states.headline}>Nothing is kept aside</h1>
        <p>Every claim of this article has its place in the text.</p>
        <div className={states.buttons}>
          <Button keys="Esc" onPress={onLeave}>
            Back to the library
          </Button>
        </div>
      </section>
    </AnchoringFrame>
  )
}
