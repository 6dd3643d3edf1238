import { Link } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { hasCommandKey } from '../../ui/platform.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { showToast } from '../../ui/toasts.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import styles from './add-article-form.module.css'
import { checkDraft } from './draft.ts'
import { DraftDetails } from './draft-details.tsx'
import { editDraft, leaveDraftOut, useDraft } from './draft-store.ts'
import { libraryCommands } from './library-keys.ts'
import { TextField } from './text-field.tsx'
import { useAddDraft } from './use-add-draft.ts'
import { useDuplicate } from './use-duplicate.ts'

interface AddArticleFormProps {
  readonly articles: readonly ArticleSummary[]
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly titleRef: RefObject<HTMLInputElement | null>
  readonly onChooseFiles: () => void
  readonly onAdded: (article: string) => void
}

/** Paste, look over the title, add. The details unfold once there is a text. */
export function AddArticleForm({
  articles,
  fieldRef,
  titleRef,
  onChooseFiles,
  onAdded,
}: AddArticleFormProps) {
  const { draft } = useDraft()
  const keymap = useKeymap(libraryCommands)
  const id = useId()
  const [isTried, setIsTried] = useState(false)
  const [isUnfolded, setIsUnfolded] = useState(false)
  const add = useAddDraft(onAdded)
  const isSlow = useDelayed(add.isPending)
  const duplicate = useDuplicate(draft?.text ?? '', articles)
  const problems = isTried && draft ? checkDraft(draft) : {}
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setIsTried(draft !== null)
    if (!draft) return fieldRef.current?.focus()
    const [first] = Object.keys(checkDraft(draft))
    if (first === undefined) add.mutate(draft, { onSuccess: () => setIsTried(false) })
    else document.getElementById(`${id}-${first}`)?.focus()
  }
  function handleLeaveOut() {
    const putBack = flushSync(leaveDraftOut)
    setIsTried(false)
    add.reset()
    fieldRef.current?.focus()
    offerBack(putBack, () => setTimeout(() => titleRef.current?.focus()))
  }
  function handleUnfold() {
    flushSync(() => setIsUnfolded(true))
    fieldRef.current?.focus()
  }
  function handleKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && hasCommandKey(event)) event.currentTarget.requestSubmit()
    if (event.key !== 'Escape') return
    if (draft) handleLeaveOut()
    else fieldRef.current?.blur()
  }
  return (
    <form
      className={styles.form}
      aria-label="Add an article"
      data-open={draft !== null || undefined}
      data-unfolded={isUnfolded || draft !== null || undefined}
      onSubmit={handleSubmit}
      onKeyDown={handleKeyDown}
      noValidate
    >
      <button type="button" className={styles.opener} onClick={handleUnfold}>
        <b>Add an article</b> Paste or file
      </button>
      <div className={styles.row}>
        <TextField
          id={`${id}-text`}
          draft={draft}
          problem={problems.text}
          fieldRef={fieldRef}
          titleRef={titleRef}
        />
        <div className={styles.buttons}>
          {draft ? (
            <Button keys="Esc" onPress={handleLeaveOut}>
              Leave it out
            </Button>
          ) : (
            <Button keys={keymap.printed('files')[0]} onPress={onChooseFiles}>
              Choose a file
            </Button>
          )}
          <Button type="submit" variant="ink" keys={draft ? 'Ctrl ↵' : '↵'} isDisabled={add.isPending}>
            {isSlow ? 'Adding…' : 'Add'}
          </Button>
        </div>
      </div>
      {duplicate && (
        <Bar isAlert>
          <b>This text is already here:</b>{' '}
          <Link to="/articles/$articleId" params={{ articleId: duplicate.article.id }}>
            open {quoteTitle(duplicate.article.title)}
          </Link>
        </Bar>
      )}
      {draft && (
        <DraftDetails id={id} draft={draft} problems={problems} titleRef={titleRef} onChange={editDraft} />
      )}
      {add.error && (
        <Bar tone="red" isAlert>
          <b>Not added.</b> {add.error.message} The text is still in the form.
        </Bar>
      )}
    </form>
  )
}

/** Esc is easily pressed, and a text that was typed is nowhere else. */
function offerBack(putBack: () => boolean, onBack: () => void, message = 'Left the text out.'): void {
  function handleUndo() {
    if (putBack()) onBack()
    else offerBack(putBack, onBack, 'There is another text in the form. Add it or leave it out first.')
  }
  showToast({ message, action: { label: 'Undo', onAction: handleUndo } })
}
