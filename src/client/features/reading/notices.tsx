import type { RefObject } from 'react'
import { isConsensus } from '../../../core/consensus.ts'
import { shorten } from '../../../core/describe-json.ts'
import type { ClaimConflict } from '../../data/rebase.ts'
import type { NoteConflict } from '../../data/rebase-note.ts'
import { useSaveState } from '../../data/save-state.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import { textOf, typeLabel } from './claim-words.ts'
import { LeftNoteNotice } from './left-note-notice.tsx'
import { Notice } from './notice.tsx'
import styles from './notices.module.css'
import { type OpenArticle, useOpenArticle, useReading } from './open-article.ts'
import type { Writing } from './writing.ts'

interface NoticesProps {
  readonly writing: RefObject<Writing | null>
  readonly onTakePen: () => void
}

/** What the reader must know about writing here: another tab, a colleague's layer, changes on both sides. */
export function Notices(props: NoticesProps) {
  const isWriting = useReading(state => state.writer === 'me')
  return (
    <>
      <StateNotice {...props} />
      {isWriting && <LeftNoteNotice />}
    </>
  )
}

function StateNotice({ writing, onTakePen }: NoticesProps) {
  const writer = useReading(state => state.writer)
  const conflicts = useReading(state => state.conflicts)
  const noteConflict = useReading(state => state.noteConflict)
  const save = useSaveState(each => each.state)
  if (writer === 'other-tab') {
    return (
      <Notice choices={[{ label: 'Write here instead', onPress: onTakePen }]}>
        This article is open in another tab. You are reading; the other tab writes.
      </Notice>
    )
  }
  if (writer === 'colleague') return <ColleagueNotice />
  if (conflicts.length > 0 || noteConflict) {
    return <ConflictNotice conflicts={conflicts} noteConflict={noteConflict} writing={writing} />
  }
  if (save.phase === 'refused') {
    return (
      <Notice
        tone="red"
        choices={[
          { label: 'Give up the refused change', onPress: () => void writing.current?.giveUpRefused() },
          { label: 'Try again', onPress: () => void writing.current?.refresh() },
        ]}
      >
        <b>Not saved.</b> {presentRefused(save.waiting)}
      </Notice>
    )
  }
  if (save.phase === 'not-kept') {
    return (
      <Notice tone="red" choices={[{ label: 'Try again', onPress: () => writing.current?.retry() }]}>
        <b>Not saved.</b> What you changed last is in this page alone. Keep it open until it is saved, or
        export now.
      </Notice>
    )
  }
  if (save.phase === 'signed-out') {
    return (
      <Notice tone="red" choices={[{ label: 'Try again', onPress: () => writing.current?.retry() }]}>
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
  if (isConsensus(layer)) {
    return <Notice>You are reading a consensus. It is drawn up where the layers are compared.</Notice>
  }
  return <Notice>You are reading a colleague’s layer ({layer.status}). It cannot be changed here.</Notice>
}

function ConflictNotice({
  conflicts,
  noteConflict,
  writing,
}: {
  readonly conflicts: readonly ClaimConflict[]
  readonly noteConflict: NoteConflict | null
  readonly writing: RefObject<Writing | null>
}) {
  const open = useOpenArticle()
  const isMany = conflicts.length + (noteConflict ? 1 : 0) > 1
  const torn = [
    ...(conflicts.length > 0 ? [plural(conflicts.length, 'claim')] : []),
    ...(noteConflict ? ['the note on the article'] : []),
  ].join(' and ')
  const settle = (keep: 'yours' | 'current') => void writing.current?.settleConflicts(keep)
  return (
    <Notice
      tone="red"
      choices={[
        { label: isMany ? 'Keep all mine' : 'Keep mine', onPress: () => settle('yours') },
        { label: isMany ? 'Take all the others' : 'Take the other', onPress: () => settle('current') },
      ]}
    >
      <b>{torn.charAt(0).toUpperCase() + torn.slice(1)} changed here and elsewhere.</b> Nothing was
      overwritten.
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={styles.versions} aria-label="Both versions" tabIndex={0}>
        {conflicts.map(conflict => (
          <li key={conflict.id} className={styles.version}>
            <p>Mine: {presentVersion(open, conflict.yours)}</p>
            <p>The other: {presentVersion(open, conflict.current)}</p>
          </li>
        ))}
        {noteConflict && (
          <li className={styles.version}>
            <p>Mine: {presentNote(noteConflict.yours)}</p>
            <p>The other: {presentNote(noteConflict.current)}</p>
          </li>
        )}
      </ul>
    </Notice>
  )
}

function presentNote(note: string): string {
  return note === '' ? 'no note' : `note “${isolate(shorten(note))}”`
}

function presentVersion(open: OpenArticle, claim: ClaimConflict['yours']): string {
  if (claim === null) return 'deleted'
  const note = presentNote(claim.note)
  return `${typeLabel(open, claim.type)} “${isolate(shorten(textOf(open, claim)))}”, ${note}`
}
