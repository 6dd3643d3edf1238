import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Id } from '../../../core/id.ts'
import { newId, now } from '../../data/new-id.ts'
import { noteDrafts } from '../../data/note-drafts.ts'
import { useOpenArticle } from './open-article.ts'

/** What was typed reaches this browser's store within this time. */
const keepAfter = 250
/** What was typed becomes an edit after a pause of this length. */
const editAfter = 800
const clearAfter = 1_000

interface NoteTarget {
  /** Of what the note is on, under which a draft of it is kept. */
  readonly id: Id
  readonly note: string
  /** Makes an edit of that id; false where none can be made now. */
  readonly put: (note: string, edit: Id) => boolean
}

/** A note that is saved as it is typed: kept in this browser at once, an edit after a pause or when the field is left. */
export function useNote({ id, note: saved, put }: NoteTarget) {
  const open = useOpenArticle()
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef<string | null>(null)
  const begun = useRef({ before: saved, edit: newId() })
  const timers = useRef<{ keep?: ReturnType<typeof setTimeout>; edit?: ReturnType<typeof setTimeout> }>({})
  const drafts = noteDrafts(open.article.id)

  function save(): void {
    clearTimeout(timers.current.keep)
    clearTimeout(timers.current.edit)
    timers.current = {}
    const note = latest.current
    latest.current = null
    if (note === null) return
    open.store.setState({ isTyping: false })
    if (!put(note, begun.current.edit)) {
      // Not an edit now: it becomes one when the article is next opened for writing.
      keep(note)
      return
    }
    setTyped(null)
    // The edit is kept first; a draft that is found beside it is older and does no harm.
    setTimeout(() => latest.current === null && void drafts.clear(id), clearAfter)
  }

  function keep(note: string): void {
    void drafts.write({ claim: id, ...begun.current, note, at: now() })
  }

  function handleInput(note: string): void {
    if (latest.current === null) {
      begun.current = { before: saved, edit: newId() }
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
  return { value: typed ?? saved, onInput: handleInput, onLeave: save }
}

/** Saves when the page or the field goes away, and when the article asks for what is typed. */
function useSaveOnLeave(save: () => void): void {
  const open = useOpenArticle()
  const saveNow = useEffectEvent(save)
  useEffect(() => {
    const handleLeave = () => saveNow()
    open.typing.add(handleLeave)
    window.addEventListener('pagehide', handleLeave)
    document.addEventListener('visibilitychange', handleLeave)
    return () => {
      window.removeEventListener('pagehide', handleLeave)
      document.removeEventListener('visibilitychange', handleLeave)
      handleLeave()
      open.typing.delete(handleLeave)
    }
  }, [open])
}
