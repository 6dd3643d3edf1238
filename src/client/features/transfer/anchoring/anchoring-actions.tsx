import { Button } from '../../../ui/button.tsx'
import { useDelayed } from '../../../ui/use-delayed.ts'
import { useKeymap } from '../../../ui/use-keymap.ts'
import styles from '../import-actions.module.css'
import { anchoringCommands } from './anchoring-keys.ts'
import { type AnchoringOccasion, presentPlacing } from './anchoring-words.ts'
import type { DecisionCounts } from './decisions.ts'

interface AnchoringActionsProps {
  readonly counts: DecisionCounts
  readonly occasion: AnchoringOccasion
  readonly isApplying: boolean
  readonly canApply: boolean
  readonly onApply: () => void
  readonly onLeave: () => void
}

/** How it stands, and the two ways on. */
export function AnchoringActions({ counts, occasion, isApplying, canApply, ...on }: AnchoringActionsProps) {
  const [applyKeys] = useKeymap(anchoringCommands).printed('apply')
  const isSlow = useDelayed(isApplying)
  return (
    <>
      <span className={styles.status} role="status">
        {isSlow ? 'Placing…' : 'Nothing placed yet'}
        {isSlow && <progress className={styles.progress} aria-label="Placing" />}
      </span>
      <Button keys="Esc" isDisabled={isApplying} onPress={on.onLeave}>
        Cancel
      </Button>
      <Button variant="ink" keys={applyKeys} isDisabled={isApplying || !canApply} onPress={on.onApply}>
        {presentPlacing(counts, occasion)}
      </Button>
    </>
  )
}
