import { useEffect, useRef, useState } from 'react'
import { limits } from '../../../api/limits.ts'
import { onArticle } from '../../data/note-drafts.ts'
import { looksLikeMarkdown } from '../../ui/markdown-words.ts'
import { canWrite, noteArticle } from './actions.ts'
import styles from './article-note.module.css'
import { NoteAtRest } from './note-at-rest.tsx'
import { useOpenArticle, useReading } from './open-article.ts'
import { SidePanel } from './side-panel.tsx'
import { useNote } from './use-note.ts'

/** What the annotator notes on the article as a whole, saved as typed; in Markdown while nobody types. */
export function ArticleNotePanel({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenArticle()
  const writer = useReading(state => state.writer)
  const note = useReading(state => state.articleNote)
  const { value, onInput, onLeave } = useNote({
    id: onArticle,
    note,
    put: (typed, edit) => {
      if (canWrite(open)) noteArticle(open, typed, edit)
      return canWrite(open)
    },
  })
  const [isEditing, setIsEditing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (open.store.getState().articleNote === '') field.current?.focus()
  }, [open])
  const isAtRest = !isEditing && looksLikeMarkdown(value)
  return (
    <SidePanel title="Note on this article" onClose={onClose}>
      <div className={styles.body}>
        {isAtRest && <NoteAtRest text={value} />}
        <textarea
          ref={field}
          className={isAtRest ? styles.hidden : styles.note}
          data-note
          dir="auto"
          aria-label="Note on this article"
          placeholder={writer === 'me' ? 'What it is about, whom it quotes, what to come back to' : 'No note'}
          maxLength={limits.noteLength}
          readOnly={writer !== 'me'}
          value={value}
          onChange={event => onInput(event.target.value)}
          onFocus={() => setIsEditing(true)}
          onBlur={() => {
            setIsEditing(false)
            onLeave()
          }}
        />
        <p className={styles.hint}>
          It travels with your layer in annotation files. Markdown is shown as such.
        </p>
      </div>
    </SidePanel>
  )
}
