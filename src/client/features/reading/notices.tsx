import type { RefObject } from 'react'
import { shorten } from '../../../core/describe-json.ts'
import type { ClaimConflict } from '../../data/rebase.ts'
import { useSaveState } from '../../data/save-state.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { textOf, typeLabel } from './claim-words.ts'
import styles from './notices.module.css'
import { type OpenArticle, useOpenArticle, useReading } from './open-article.ts'
import type { Writing } from './writing.ts'

interface NoticesProps {
  readonly writing: RefObject<Writing | null>
  readonly onTakePen: () => void
}

/** What the reader must know about writing here: another tab, a colleague's layer, changes on both sides. */
export function Notices({ writing, onTakePen }: NoticesProps) {
  const writer = useReading(state => state.writer)
  const conflicts = useReading(state => state.conflicts)
  const save = useSaveState(each => each.state)
  if (writer === 'other-tab') {
    return (
      <Notice action="Write here instead" onAction={onTakePen}>
        This article is open in another tab. You are reading; the other tab writes.
      </Notice>
    )
  }
  if (writer === 'colleague') return <ColleagueNotice />
  if (conflicts.length > 0) return <ConflictNotice conflicts={conflicts} writing={writing} />
  if (save.phase === 'refused') {
    return (
      <Notice
        tone="red"
        action="Give up the refused change"
        onAction={() => void writing.current?.giveUpRefused()}
        other="Try again"
        onOther={() => void writing.current?.refresh()}
      >
        <b>Not saved.</b> {presentRefused(save.waiting)}
      </Notice>
    )
  }
  if (save.phase === 'not-kept') {
    return (
      <Notice tone="red" action="Try again" onAction={() => writing.current?.retry()}>
        <b>Not saved.</b> What you changed last is in this page alone. Keep it open until it is saved, or
        export now.
      </Notice>
    )
  }
  if (save.phase === 'signed-out') {
    return (
      <Notice tone="red" action="Try again" onAction={() => writing.current?.retry()}>
        <b>The session ended.</b> Nothing is lost: what you do is kept in this browser. Open the link that
        Assay printed in its terminal, then come back here.
      </Notice>
    )
  }
  return null
}

function presentRefused(waiting: number): string {
  if (waiting === 1) return 'One change was refused. It is kept in this browser until you give it up.'
  return `One change was refused, and ${plural(waiting - 1, 'change')} after it cannot be saved before it. All are kept in this browser.`
}

function ColleagueNotice() {
  const { layer } = useOpenArticle()
  return <Notice>You are reading a colleague’s layer ({layer.status}). It cannot be changed here.</Notice>
}

function ConflictNotice({
  conflicts,
  writing,
}: {
  readonly conflicts: readonly ClaimConflict[]
  readonly writing: RefObject<Writing | null>
}) {
  const open = useOpenArticle()
  return (
    <Notice
      tone="red"
      action="Keep mine"
      onAction={() => void writing.current?.settleConflicts('yours')}
      other="Take the other"
      onOther={() => void writing.current?.settleConflicts('current')}
    >
      <b>{plural(conflicts.length, 'claim')} changed here and elsewhere.</b> Nothing was overwritten.{' '}
      {conflicts.slice(0, 3).map(conflict => (
        <span key={conflict.id} className={styles.versions}>
          <span>Mine: {presentVersion(open, conflict.yours)}</span>
          <span>The other: {presentVersion(open, conflict.current)}</span>
        </span>
      ))}
    </Notice>
  )
}

function presentVersion(open: OpenArticle, claim: ClaimConflict['yours']): string {
  if (claim === null) return 'deleted'
  const note = claim.note === '' ? 'no note' : `note “${shorten(claim.note)}”`
  return `${typeLabel(open, claim.type)} “${shorten(textOf(open, claim))}”, ${note}`
}

interface NoticeProps {
  readonly children: React.ReactNode
  readonly tone?: 'plain' | 'red'
  readonly action?: string
  readonly onAction?: () => void
  readonly other?: string
  readonly onOther?: () => void
}

function Notice({ children, tone = 'plain', action, onAction, other, onOther }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <Bar tone={tone} isAlert>
        <div className={styles.line}>
          <span>{children}</span>
          {action && onAction && <Button onPress={onAction}>{action}</Button>}
          {other && onOther && <Button onPress={onOther}>{other}</Button>}
        </div>
      </Bar>
    </div>
  )
}
