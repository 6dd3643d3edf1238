import { Button } from '../../ui/button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import styles from './import-actions.module.css'
import { reportCommands } from './import-keys.ts'

interface ImportActionsProps {
  /** False for a file that would change nothing. */
  readonly canApply: boolean
  /** What is being written; null before Import is pressed. */
  readonly writing: string | null
  /** More files wait after this one. */
  readonly left: number
  readonly onApply: () => void
  readonly onCancel: () => void
}

/** How the import stands, and the two ways on. */
export function ImportActions({ canApply, writing, left, onApply, onCancel }: ImportActionsProps) {
  const [applyKeys] = useKeymap(reportCommands.applying).printed('apply')
  const isApplying = writing !== null
  const isSlow = useDelayed(isApplying)
  if (!canApply) {
    return (
      <Button variant="ink" keys="Esc" onPress={onCancel}>
        {left > 0 ? 'Next file' : 'Back to the library'}
      </Button>
    )
  }
  return (
    <>
      <span className={styles.status} role="status">
        {isSlow ? writing : isApplying ? '' : 'Nothing imported yet'}
        {isSlow && <progress className={styles.progress} aria-label="Importing" />}
      </span>
      <Button keys="Esc" isDisabled={isApplying} onPress={onCancel}>
        Cancel
      </Button>
      <Button variant="ink" keys={applyKeys} isDisabled={isApplying} onPress={onApply}>
        Import
      </Button>
    </>
  )
}
