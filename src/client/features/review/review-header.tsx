import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Id } from '../../../core/id.ts'
import { useSaveState } from '../../data/save-state.ts'
import { Button } from '../../ui/button.tsx'
import { ProfileButton } from '../../ui/profile-button.tsx'
import { SaveWords } from '../../ui/save-words.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { ViewTabs } from '../../ui/view-tabs.tsx'

interface ReviewHeaderProps {
  readonly articleId: Id
  /** Undefined while the article is not known. */
  readonly title: string | undefined
  readonly owner: string
  readonly paletteKeys: string | undefined
  readonly onPalette: () => void
  readonly onHelp: () => void
  readonly children?: ReactNode
}

/** The bar at the top: the views of the article, and what the page puts beside the commands. */
export function ReviewHeader(props: ReviewHeaderProps) {
  const { articleId, title, owner, paletteKeys, onPalette, onHelp, children } = props
  const navigate = useNavigate()
  return (
    <TopBar
      link={Link}
      title={title}
      middle={<ViewTabs articleId={articleId} here="Review" link={Link} />}
      paletteKeys={paletteKeys}
      onPalette={onPalette}
      before={children}
      end={<ProfileButton name={owner} onKeys={onHelp} onGo={to => void navigate({ to })} />}
    />
  )
}

interface SendingProps {
  readonly keys: string | undefined
  readonly onSend: () => void
}

/** Whether all is saved, and the way to send it. */
export function Sending({ keys, onSend }: SendingProps) {
  const state = useSaveState(each => each.state)
  return (
    <>
      <SaveWords state={state} />
      <Button keys={keys} onPress={onSend}>
        Send review
      </Button>
    </>
  )
}
