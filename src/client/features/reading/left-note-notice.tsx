import { isolate } from '../../ui/isolate.ts'
import { showToast } from '../../ui/toasts.ts'
import { textOf, typeLabel } from './claim-words.ts'
import { Notice, type NoticeChoice } from './notice.tsx'
import styles from './notices.module.css'
import { type OpenArticle, useOpenArticle, useReading } from './open-article.ts'
import { settleLeftNote, targetOf } from './take-up-drafts.ts'

/** A note from an earlier visit that no edit was made of, until the reader says what becomes of it. */
export function LeftNoteNotice() {
  const open = useOpenArticle()
  const draft = useReading(state => state.leftNotes[0])
  useReading(state => state.revision)
  if (!draft) return null
  const target = targetOf(open, draft)
  const settle = (take: boolean) => void settleLeftNote(open, draft, take)
  const choices: NoticeChoice[] = [
    { label: 'Copy it', onPress: () => void copy(draft.note) },
    { label: 'Leave it out', onPress: () => settle(false) },
  ]
  if (target) choices.unshift({ label: 'Put it in place', onPress: () => settle(true) })
  return (
    <Notice choices={choices}>
      <b>A note you typed before was not saved.</b>{' '}
      {target ? `The note ${nameTarget(open, target)} was changed elsewhere since.` : 'Its claim is gone.'} It
      is kept in this browser.
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.versions} aria-label="The note" tabIndex={0}>
        <p className={styles.version}>Typed: {draft.note === '' ? 'no note' : `“${isolate(draft.note)}”`}</p>
        {target && (
          <p className={styles.version}>
            Now: {target.note === '' ? 'no note' : `“${isolate(target.note)}”`}
          </p>
        )}
      </section>
    </Notice>
  )
}

function nameTarget(open: OpenArticle, target: NonNullable<ReturnType<typeof targetOf>>): string {
  return 'fragments' in target
    ? `of ${typeLabel(open, target.type)} “${isolate(textOf(open, target))}”`
    : 'on the article'
}

async function copy(note: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(note)
    showToast({ message: 'Copied the note.' })
  } catch {
    showToast({ message: 'The browser does not let it be copied. Mark the words above and copy them.' })
  }
}
