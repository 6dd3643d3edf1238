import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { limits } from '../../../api/limits.ts'
import type { Claim } from '../../../core/claim.ts'
import { newId, now } from '../../data/new-id.ts'
import { noteDrafts } from '../../data/note-drafts.ts'
import { looksLikeMarkdown } from '../../ui/markdown-words.ts'
import { NoteText } from '../../ui/note-text.tsx'
import { canWrite, change } from './actions.ts'
import { nameOf } from './claim-words.ts'
import styles from './inspector.module.css'
import { useOpenArticle, useReading } from './open-article.ts'

/** What was typed reaches this browser's store within this time. */
const keepAfter = 250
/** What was typed becomes an edit after a pause of this length. */
const editAfter = 800
const clearAfter = 1_000

/** The note of one claim, saved as typed. Mount it anew for another claim (`key`). */
export function NoteField({ claim }: { readonly claim: Claim }) {
  const open = useOpenArticle()
  const writer = useReading(state => state.writer)
  const { value, onInput, onLeave } = useNote(claim)
  const [isEditing, setIsEditing] = useState(false)
  const isAtRest = !isEditing && looksLikeMarkdown(value)
  return (
    <>
      {isAtRest && <NoteAtRest text={value} />}
      <textarea
        className={isAtRest ? styles.hidden : styles.note}
        data-note
        dir="auto"
        aria-label={`Note on ${nameOf(open, claim)}`}
        placeholder={canWrite(open) ? 'Why, how sure, what to check' : 'No note'}
        maxLength={limits.noteLength}
        readOnly={writer !== 'me'}
        rows={3}
        value={value}
        onChange={event => onInput(event.target.value)}
        onFocus={() => setIsEditing(true)}
        onBlur={() => {
          setIsEditing(false)
          onLeave()
        }}
      />
    </>
  )
}

/** The note as it reads. A press on it, but for its links, leads into the field beneath. */
function NoteAtRest({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by key the field itself is reached, which follows
    // biome-ignore lint/a11y/noStaticElementInteractions: the field itself is there for who does not press
    <div
      className={styles.rest}
      onClick={event => {
        const isLink = event.target instanceof Element && event.target.closest('a')
        const isSelecting = document.getSelection()?.isCollapsed === false
        const field = event.currentTarget.parentElement?.querySelector<HTMLElement>('[data-note]')
        if (!isLink && !isSelecting) field?.focus()
      }}
    >
      <NoteText text={text} className={styles.read} />
    </div>
  )
}

function useNote(claim: Claim) {
  const open = useOpenArticle()
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const begun = useRef({ before: claim.note, edit: newId() })
  const timers = useRef<{ keep?: ReturnType<typeof setTimeout>; edit?: ReturnType<typeof setTimeout> }>({})
  const drafts = noteDrafts(open.article.id)

  function save(): void {
    clearTimeout(timers.current.keep)
    clearTimeout(timers.current.edit)
    timers.current = {}
    const note = latest.current
    const current = open.index.get(claim.id)
    latest.current = null
    if (note === null) return
    open.store.setState({ isTyping: false })
    if (!current || !canWrite(open)) {
      // Not an edit now: it becomes one when the article is next opened for writing.
      keep(note)
      return
    }
    change(open, current, { note }, begun.current.edit)
    setTyped(null)
    // The edit is kept first; a draft that is found beside it is older and does no harm.
    setTimeout(() => latest.current === null && void drafts.clear(claim.id), clearAfter)
  }

  function keep(note: string): void {
    void drafts.write({ claim: claim.id, ...begun.current, note, at: now() })
  }

  function handleInput(note: string): void {
    if (latest.current === null) {
      begun.current = { before: claim.note, edit: newId() }
      open.store.setState({ isTyping: true })
    }
    latest.current = note
    setTyped(note)
    timers.current.keep ??= setTimeout(() => {
      delete timers.current.keep
      if (latest.current !== null) keep(latest.current)
    }, keepAfter)
    clearTimeout(timers.current.edit)
    timers.current.edit = setTimeout(save, editAfter)
  }

  useSaveOnLeave(save)
  return { value: typed ?? claim.note, onInput: handleInput, onLeave: save }
}

/** Saves when the page or the field goes away, and when the article asks for what is typed. */
function useSaveOnLeave(save: () => void): void {
  const open = useOpenArticle()
  const saveNow = useEffectEvent(save)
  useEffect(() => {
    const handleLeave = () => saveNow()
    open.saveTyped = handleLeave
    window.addEventListener('pagehide', handleLeave)
    document.addEventListener('visibilitychange', handleLeave)
    return () => {
      window.removeEventListener('pagehide', handleLeave)
      document.removeEventListener('visibilitychange', handleLeave)
      handleLeave()
      if (open.saveTyped === handleLeave) open.saveTyped = () => {}
    }
  }, [open])
}
