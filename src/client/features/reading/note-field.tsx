import { useState } from 'react'
import { limits } from '../../../api/limits.ts'
import type { Claim } from '../../../core/claim.ts'
import { looksLikeMarkdown } from '../../ui/markdown-words.ts'
import { canWrite, change } from './actions.ts'
import { nameOf } from './claim-words.ts'
import styles from './inspector.module.css'
import { NoteAtRest } from './note-at-rest.tsx'
import { useOpenArticle, useReading } from './open-article.ts'
import { useNote } from './use-note.ts'

/** The note of one claim, saved as typed. Mount it anew for another claim (`key`). */
export function NoteField({ claim }: { readonly claim: Claim }) {
  const open = useOpenArticle()
  const writer = useReading(state => state.writer)
  const { value, onInput, onLeave } = useNote({
    id: claim.id,
    note: claim.note,
    put: (note, edit) => {
      const current = open.index.get(claim.id)
      if (current && canWrite(open)) change(open, current, { note }, edit)
      return current !== undefined && canWrite(open)
    },
  })
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
