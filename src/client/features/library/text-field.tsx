import { type ClipboardEvent, type RefObject, useEffect } from 'react'
import { limits } from '../../../api/limits.ts'
import { presentBytes } from '../../ui/present-bytes.ts'
import styles from './add-article-form.module.css'
import type { Draft } from './draft.ts'
import { editDraft, startDraft } from './draft-store.ts'

interface TextFieldProps {
  readonly id: string
  readonly draft: Draft | null
  readonly problem: string | undefined
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly titleRef: RefObject<HTMLInputElement | null>
}

/** Above so many UTF-16 units a text is not put into the field: laying it out takes a second for each megabyte. */
const longest = 200_000

/** Where text is pasted. A file's text and a long one are named with their beginning instead. */
export function TextField({ id, draft, problem, fieldRef, titleRef }: TextFieldProps) {
  const isFile = draft?.fileName != null
  const preview = draft && (isFile || draft.text.length > longest) ? draft : null
  const isPreview = preview !== null
  useEffect(() => {
    if (isPreview) titleRef.current?.select()
  }, [isPreview, titleRef])
  function handlePaste(event: ClipboardEvent) {
    if (draft !== null || event.clipboardData.files.length > 0) return
    const text = event.clipboardData.getData('text/plain')
    if (text.length > longest) {
      event.preventDefault()
      startDraft({ text })
    }
    // After the browser has put the text in, so that the title field exists.
    setTimeout(() => titleRef.current?.select())
  }
  return (
    <>
      <label className={styles.label} htmlFor={isPreview ? undefined : id}>
        {isFile ? 'The file' : 'Add an article'}
      </label>
      <div className={styles.text}>
        {preview ? (
          <TextPreview id={id} draft={preview} />
        ) : (
          <textarea
            ref={fieldRef}
            id={id}
            className={styles.field}
            rows={1}
            spellCheck={false}
            placeholder="Paste the text, or drop a file"
            aria-describedby={`${id}-about`}
            aria-invalid={problem !== undefined || undefined}
            value={draft?.text ?? ''}
            onChange={event => editDraft({ text: event.target.value })}
            onPaste={handlePaste}
          />
        )}
        <p id={`${id}-about`} className={styles.about} data-problem={problem !== undefined || undefined}>
          {problem ??
            `Text, .txt or .md, up to ${presentBytes(limits.textBytes)}. It is kept as it is, to the letter.`}
        </p>
      </div>
    </>
  )
}

function TextPreview({ id, draft }: { readonly id: string; readonly draft: Draft }) {
  const length = draft.text.length.toLocaleString('en', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  })
  return (
    <div id={id} className={styles.preview} tabIndex={-1}>
      <p className={styles.beginning}>{draft.text.slice(0, 400)}</p>
      <p className={styles.file}>
        {draft.fileName ?? 'Pasted text'}, {length} characters
      </p>
    </div>
  )
}
