import { useState } from 'react'
import { limits } from '../../../api/limits.ts'
import type { Guideline } from '../../data/guideline.ts'
import { Button } from '../../ui/button.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { showToast } from '../../ui/toasts.ts'
import { type GuidelineDraft, useGuidelineDraft } from './guideline-draft.ts'
import styles from './guideline-editor.module.css'
import { GuidelineVersions } from './guideline-versions.tsx'
import { useSaveGuideline } from './use-save-guideline.ts'

interface GuidelineEditorProps {
  readonly draft: GuidelineDraft
  readonly guideline: Guideline
}

/** Where the project's guideline is written, looked at, saved as a new version, or set back to an earlier one. */
export function GuidelineEditor({ draft, guideline }: GuidelineEditorProps) {
  const [isPreview, setIsPreview] = useState(false)
  const { save, isSaving, problem } = useSaveGuideline()
  const put = (text: string) => useGuidelineDraft.setState({ draft: { ...draft, text } })
  function leave() {
    useGuidelineDraft.setState({ draft: null })
    if (draft.text === guideline.text) return
    const takeBack = () => useGuidelineDraft.setState({ draft })
    showToast({
      message: 'The guideline stays as it was.',
      action: { label: 'Go on writing', onAction: takeBack },
    })
  }
  return (
    <form
      className={styles.editor}
      onSubmit={event => {
        event.preventDefault()
        if (!isSaving) void save(draft.text, draft.base)
      }}
    >
      <div className={styles.bar}>
        <Button variant="ink" type="submit" isDisabled={isSaving || draft.text.trim() === ''}>
          Save
        </Button>
        <Button aria-pressed={isPreview} onPress={() => setIsPreview(!isPreview)}>
          Preview
        </Button>
        <Button variant="text" onPress={leave}>
          Cancel
        </Button>
      </div>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {isPreview ? (
        <div className={styles.preview}>
          <Markdown text={draft.text} />
        </div>
      ) : (
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it comes where one has just asked to write
          autoFocus
          className={styles.field}
          dir="auto"
          aria-label="The project’s guideline, in Markdown"
          maxLength={limits.guidelineLength}
          value={draft.text}
          onChange={event => put(event.target.value)}
        />
      )}
      <GuidelineVersions
        isOwn={guideline.isOwn}
        onTake={put}
        onShipped={() => !isSaving && void save(null, draft.base)}
      />
    </form>
  )
}
