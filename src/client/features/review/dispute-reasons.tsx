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
  readonly keymap: Keymap<ReviewCommand>
  readonly chosen: string
  readonly onChoose: (reason: string) => void
}

/** The project's reasons for a dispute, the first of them by key, and the way to change the list. */
export function DisputeReasons({ reasons, keymap, chosen, onChoose }: DisputeReasonsProps) {
  const [isEditing, setIsEditing] = useState(false)
  if (isEditing) return <ReasonEditor reasons={reasons} onEnd={() => setIsEditing(false)} />
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

/** One reason a line; saved for everybody in the project. */
function ReasonEditor({
  reasons,
  onEnd,
}: {
  readonly reasons: readonly string[]
  readonly onEnd: () => void
}) {
  const client = useQueryClient()
  const [text, setText] = useState(reasons.join('\n'))
  const [problem, setProblem] = useState<string | null>(null)
  const lines = [...new Set(text.split('\n').map(line => line.trim()))].filter(line => line !== '')
  async function save(body: readonly string[] | null): Promise<void> {
    const parsed = parseDisputeReasons(body)
    if (!parsed.ok) return setProblem(parsed.error.map(({ message }) => message).join(' '))
    try {
      const { version } = await client.fetchQuery({ ...disputeReasonsQuery, staleTime: 0 })
      await putDisputeReasons(body, { id: newId(), base: version })
      await client.invalidateQueries({ queryKey: disputeReasonsQuery.queryKey })
      showToast({ message: body === null ? 'The usual reasons hold again.' : 'Saved the reasons.' })
      onEnd()
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof NetworkError)) throw error
      setProblem(`Not saved. ${error.message}`)
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
