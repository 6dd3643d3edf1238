import type { RefObject } from 'react'
import { useSaveState } from '../../data/save-state.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import styles from './compare-notices.module.css'
import type { ConsensusState } from './consensus-session.ts'
import type { ConsensusWriting } from './consensus-writing.ts'

interface CompareNoticesProps {
  readonly state: ConsensusState
  readonly writing: RefObject<ConsensusWriting | null>
  readonly onTakePen: () => void
}

/** What the adjudicator must know about writing here: another tab, changes on both sides, what was not saved. */
export function CompareNotices({ state, writing, onTakePen }: CompareNoticesProps) {
  const { phase } = useSaveState(each => each.state)
  if (state.writer === 'other-tab') {
    return (
      <Notice message="The consensus is open in another tab. You are reading; the other tab writes.">
        <Button onPress={onTakePen}>Write here instead</Button>
      </Notice>
    )
  }
  if (state.conflicts.length > 0) {
    const settle = (keep: 'yours' | 'current') => void writing.current?.settleConflicts(keep)
    return (
      <Notice
        isRed
        message={`${plural(state.conflicts.length, 'claim')} of the consensus changed here and elsewhere. Nothing was overwritten.`}
      >
        <Button onPress={() => settle('yours')}>Keep mine</Button>
        <Button onPress={() => settle('current')}>Take the other</Button>
      </Notice>
    )
  }
  if (phase === 'refused') {
    return (
      <Notice
        isRed
        message="Not saved. A decision was refused; it is kept in this browser until you give it up."
      >
        <Button onPress={() => void writing.current?.giveUpRefused()}>Give it up</Button>
        <Button onPress={() => void writing.current?.refresh()}>Try again</Button>
      </Notice>
    )
  }
  if (phase === 'not-kept' || phase === 'signed-out') {
    const message =
      phase === 'signed-out'
        ? 'The session ended. Nothing is lost: decisions are kept in this browser. Open the link that Assay printed in its terminal, then come back here.'
        : 'Not saved. What you decided last is in this page alone. Keep it open until it is saved, or export now.'
    return (
      <Notice isRed message={message}>
        <Button onPress={() => writing.current?.retry()}>Try again</Button>
      </Notice>
    )
  }
  return null
}

interface NoticeProps {
  readonly message: string
  readonly isRed?: boolean
  readonly children: React.ReactNode
}

function Notice({ message, isRed = false, children }: NoticeProps) {
  return (
    <Bar tone={isRed ? 'red' : 'plain'} isAlert>
      <div className={styles.line}>
        <span>{message}</span>
        {children}
      </div>
    </Bar>
  )
}
