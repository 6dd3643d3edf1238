import { type ClipboardEvent, type RefObject, useEffect } from 'react'
import { limits } from '../../../api/limits.ts'
import { presentBytes } from '../../ui/present-bytes.ts'
import styles from './add-article-form.module.css'
import type { Draft } from './draft.ts'
import { editDraft } from './draft-store.ts'

interface TextFieldProps {
  readonly id: string
  readonly draft: Draft | null
  readonly problem: string | undefined
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly titleRef: RefObject<HTMLInputElement | null>
}

/** Where text is pasted; a file's text is named with its beginning instead, since it is not for editing. */
export function TextField({ id, draft, problem, fieldRef, titleRef }: TextFieldProps) {
  const isFile = draft?.fileName != null
  useEffect(() => {
    if (isFile) titleRef.current?.select()
  }, [isFile, titleRef])
  function handlePaste(event: ClipboardEvent) {
    if (event.clipboardData.files.length > 0) return
    // After the browser has put the text in, so that the title field exists.
    if (draft === null) setTimeout(() => titleRef.current?.select())
  }
  return (
    <>
      <label className={styles.label} htmlFor={isFile ? undefined : id}>
        {isFile ? 'The file' : 'Add an article'}
      </label>
      <div className={styles.text}>
        {isFile ? (
          <FilePreview draft={draft} />
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

function FilePreview({ draft }: { readonly draft: Draft }) {
  return (
    <div className={styles.preview}>
      <p className={styles.beginning}>{draft.text.slice(0, 400)}</p>
      <p className={styles.file}>{draft.fileName}</p>
    </div>
  )
}
