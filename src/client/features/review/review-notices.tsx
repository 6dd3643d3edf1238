import { useSaveState } from '../../data/save-state.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'

interface ReviewNoticesProps {
  readonly isOtherTab: boolean
  readonly onTakePen: () => void
  readonly onGiveUp: () => void
}

/** Why nothing can be written here, or what was not. */
export function ReviewNotices({ isOtherTab, onTakePen, onGiveUp }: ReviewNoticesProps) {
  const state = useSaveState(each => each.state)
  return (
    <>
      {isOtherTab && (
        <Bar isAlert>
          The review is open in another tab. <Button onPress={onTakePen}>Write here instead</Button>
        </Bar>
      )}
      {state.phase === 'refused' && (
        <Bar tone="red" isAlert>
          Not saved. A verdict was refused: {state.reason} It is kept in this browser.{' '}
          <Button onPress={onGiveUp}>Give it up</Button>
        </Bar>
      )}
      {state.phase === 'not-kept' && (
        <Bar tone="red" isAlert>
          Not saved. {state.reason}
        </Bar>
      )}
      {state.phase === 'signed-out' && (
        <Bar tone="red" isAlert>
          Not saved: this browser has no session any more. Open the link that Assay printed when it started.
          What waits is kept in this browser.
        </Bar>
      )}
    </>
  )
}
