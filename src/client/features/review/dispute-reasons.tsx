import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { parseDisputeReasons } from '../../../core/dispute-reasons.ts'
import { disputeReasonsQuery, putDisputeReasons } from '../../data/dispute-reasons.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { newId } from '../../data/new-id.ts'
import { Button } from '../../ui/button.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { showToast } from '../../ui/toasts.ts'
import type { ReviewCommand } from './review-keys.ts'
import styles from './review-panel.module.css'

interface DisputeReasonsProps {
  readonly reasons: readonly string[]
  /** Of the list. */
  readonly version: number
  readonly keymap: Keymap<ReviewCommand>
  readonly chosen: string
  readonly onChoose: (reason: string) => void
}

/** The project's reasons for a dispute, the first of them by key, and the way to change the list. */
export function DisputeReasons({ reasons, version, keymap, chosen, onChoose }: DisputeReasonsProps) {
  const [isEditing, setIsEditing] = useState(false)
  if (isEditing) return <ReasonEditor {...{ reasons, version }} onEnd={() => setIsEditing(false)} />
  return (
    <>
      <h3>The reason</h3>
      <div className={styles.reasons}>
        {reasons.map((reason, at) => (
          <Button
            key={reason}
            keys={keymap.printed(`reason-${at + 1}`)[0]}
            aria-pressed={chosen === reason}
            onPress={() => onChoose(reason)}
          >
            <span dir="auto">{reason}</span>
          </Button>
        ))}
      </div>
      <Button variant="text" onPress={() => setIsEditing(true)}>
        Change this list
      </Button>
    </>
  )
}

interface ReasonEditorProps extends Pick<DisputeReasonsProps, 'reasons' | 'version'> {
  readonly onEnd: () => void
}

/** One reason a line; saved for everybody in the project, unless the list was changed elsewhere meanwhile. */
function ReasonEditor({ reasons, version, onEnd }: ReasonEditorProps) {
  // What was there when the editing began; what comes from elsewhere is not written over unseen.
  const [base, setBase] = useState(version)
  const client = useQueryClient()
  const [text, setText] = useState(reasons.join('\n'))
  const [problem, setProblem] = useState<string | null>(null)
  const lines = [...new Set(text.split('\n').map(line => line.trim()))].filter(line => line !== '')
  async function save(body: readonly string[] | null): Promise<void> {
    const parsed = parseDisputeReasons(body)
    if (!parsed.ok) return setProblem(parsed.error.map(({ message }) => message).join(' '))
    try {
      await putDisputeReasons(body, { id: newId(), base })
      await client.invalidateQueries({ queryKey: disputeReasonsQuery.queryKey })
      showToast({ message: body === null ? 'The usual reasons hold again.' : 'Saved the reasons.' })
      onEnd()
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error
      const isStale = error instanceof ApiError && error.details.code === 'stale-document'
      if (!isStale) return setProblem(`Not saved. ${error.message}`)
      const newest = await client.fetchQuery({ ...disputeReasonsQuery, staleTime: 0 })
      setBase(newest.version)
      setProblem(
        `Not saved: the list was changed elsewhere to “${newest.reasons.join('”, “')}”. Save again to put yours in its place.`,
      )
    }
  }
  return (
    <>
      <label className={styles.why}>
        Reasons of this project, one a line
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it comes where one has just asked to write
          autoFocus
          className={styles.field}
          dir="auto"
          rows={8}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onPress={() => void save(lines)}>Save the list</Button>
        <Button variant="text" onPress={() => void save(null)}>
          Back to usual
        </Button>
        <Button variant="text" onPress={onEnd}>
          Cancel
        </Button>
      </div>
    </>
  )
}
