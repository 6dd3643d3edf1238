import { Link, useNavigate } from '@tanstack/react-router'
import type { Article } from '../../../core/article.ts'
import { type useSaveState as SaveState, useSaveState } from '../../data/save-state.ts'
import { Button } from '../../ui/button.tsx'
import { presentClock } from '../../ui/present-day.ts'
import { ProfileButton } from '../../ui/profile-button.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { ViewTabs } from '../../ui/view-tabs.tsx'

interface ReviewHeaderProps {
  readonly article: Article
  readonly owner: string
  readonly sendKeys: string | undefined
  readonly paletteKeys: string | undefined
  readonly onSend: () => void
  readonly onPalette: () => void
  readonly onHelp: () => void
}

/** The bar at the top: the views of the article, whether all is saved, and sending the review. */
export function ReviewHeader(props: ReviewHeaderProps) {
  const { article, owner, sendKeys, paletteKeys, onSend, onPalette, onHelp } = props
  const navigate = useNavigate()
  const state = useSaveState(each => each.state)
  return (
    <TopBar
      link={Link}
      title={article.title}
      middle={<ViewTabs articleId={article.id} here="Review" link={Link} />}
      paletteKeys={paletteKeys}
      onPalette={onPalette}
      before={
        <>
          <span role="status">{presentState(state)}</span>
          <Button keys={sendKeys} onPress={onSend}>
            Send review
          </Button>
        </>
      }
      end={<ProfileButton name={owner} onKeys={onHelp} onGo={to => void navigate({ to })} />}
    />
  )
}

function presentState(state: ReturnType<typeof SaveState.getState>['state']): string {
  if (state.phase === 'saved') return state.at === null ? 'Saved' : `Saved ${presentClock(state.at)}`
  if (state.phase === 'saving') return 'Saving…'
  if (state.phase === 'offline') return `Offline, ${state.waiting} waiting`
  return 'Not saved'
}
