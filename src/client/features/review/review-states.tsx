import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import type { Id } from '../../../core/id.ts'
import { ApiError } from '../../data/http.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { openSettings } from '../../ui/profile-button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import { WithheldLayers } from '../../ui/withheld-layers.tsx'
import styles from './review-desk.module.css'
import { ReviewHeader } from './review-header.tsx'
import { createReviewCommands } from './review-keys.ts'

interface StateFrameProps {
  readonly articleId: Id
  readonly title?: string | undefined
  readonly owner: string
  readonly children: ReactNode
}

/** Of a page without claims only the ways to others act. */
const list = createReviewCommands({ ...defaultCodebook, types: [] }, [])

/** The page while there is nothing to review on it, with the ways to elsewhere. */
function StateFrame({ articleId, title, owner, children }: StateFrameProps) {
  const navigate = useNavigate()
  const { openHelp, openPalette, overlay } = usePageCommands({
    ...{ list, placeholder: 'A command' },
    run(command) {
      if (command === 'library') return navigate({ to: '/' })
      if (command === 'tag') return navigate({ to: '/articles/$articleId', params: { articleId } })
      return command === 'settings' && openSettings()
    },
    whyNot: command => (['library', 'tag', 'settings'].includes(command) ? null : 'Nothing to review here'),
  })
  const keymap = useKeymap(list)
  return (
    <div className={styles.page}>
      <ReviewHeader
        {...{ articleId, title, owner, onPalette: openPalette, onHelp: openHelp }}
        paletteKeys={keymap.printed('palette')[0]}
      />
      {children}
      {overlay}
    </div>
  )
}

type StateProps = Omit<StateFrameProps, 'children'>

/** Nothing for a moment, then what is being done. */
export function ReviewLoading(props: StateProps) {
  const isLong = useDelayed(true)
  return (
    <StateFrame {...props}>
      <main id="main" className={styles.state} aria-busy="true">
        {isLong && <p role="status">Reading the layer…</p>}
      </main>
    </StateFrame>
  )
}

interface ReviewFailedProps extends StateProps {
  readonly error: Error
  readonly onRetry: () => void
}

export function ReviewFailed({ error, onRetry, ...props }: ReviewFailedProps) {
  const isGone = error instanceof ApiError && error.details.code === 'not-found'
  return (
    <StateFrame {...props}>
      <main id="main" className={styles.state}>
        <h1 className={styles.title}>
          {isGone ? 'This article is not here' : 'The layers could not be read'}
        </h1>
        <Bar tone="red" isAlert>
          {isGone ? 'It was removed, or the address is not right.' : error.message} Nothing was changed.
        </Bar>
        <p className={styles.ways}>
          {!isGone && <Button onPress={onRetry}>Try again</Button>}
          <Link to="/">To the library</Link>
        </p>
      </main>
    </StateFrame>
  )
}

export function NothingToReview(props: StateProps) {
  return (
    <StateFrame {...props}>
      <main id="main" className={styles.state}>
        <h1 className={styles.title}>Nothing to review yet</h1>
        <p>
          No colleague’s claims are here. Import a colleague’s annotation file of the same text: their claims
          come in as a layer of their own, and yours stay as they are.
        </p>
        <p className={styles.ways}>
          <Link to="/import">Import a file</Link>
          <Link to="/articles/$articleId" params={{ articleId: props.articleId }}>
            To my tags
          </Link>
        </p>
      </main>
    </StateFrame>
  )
}

interface ReviewWithheldProps extends StateProps {
  readonly hasTags: boolean
  readonly onOnlyReview: () => void
}

export function ReviewWithheld({ hasTags, onOnlyReview, ...props }: ReviewWithheldProps) {
  return (
    <StateFrame {...props}>
      <WithheldLayers articleId={props.articleId} link={Link} {...{ hasTags, onOnlyReview }} />
    </StateFrame>
  )
}
