import type { Review } from '../../../core/review.ts'
import { Button } from '../../ui/button.tsx'
import { Key } from '../../ui/key.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import type { ReviewCommand } from './review-keys.ts'
import styles from './review-panel.module.css'
import type { ReviewDeskState } from './use-review-desk.ts'
import { verdictSigns } from './verdict-signs.ts'

interface VerdictChoiceProps {
  readonly desk: ReviewDeskState
  readonly review: Review | undefined
  readonly keymap: Keymap<ReviewCommand>
  readonly onMissed: () => void
}

/** The four verdicts with their keys, the one that is given or being given marked as such. */
export function VerdictChoice({ desk, review, keymap, onMissed }: VerdictChoiceProps) {
  const now = desk.draft?.kind ?? review?.verdict
  const choices = [
    { verdict: 'agree', label: 'Agree', hint: '', onPress: desk.agree },
    { verdict: 'fix', label: 'Fix', hint: 'a claim, but change it', onPress: () => desk.begin('fix') },
    { verdict: 'dispute', label: 'Dispute', hint: 'not this claim', onPress: () => desk.begin('dispute') },
    { verdict: 'missed', label: 'Missed', hint: 'tag what is selected', onPress: onMissed },
  ] as const
  return (
    <fieldset className={styles.verdicts} aria-label="Your verdict">
      <h3>Your verdict</h3>
      {choices.map(({ verdict, label, hint, onPress }) => (
        <button
          key={verdict}
          type="button"
          className={styles.verdict}
          data-verdict={verdict}
          aria-label={label}
          aria-pressed={now === verdict}
          onClick={onPress}
        >
          <span className={styles.key} aria-hidden="true">
            {keymap
              .printed(verdict)
              .slice(0, 1)
              .map(keys => (
                <Key key={keys}>{keys}</Key>
              ))}
          </span>
          <span className={styles.sign}>{verdictSigns[verdict]}</span>
          <b>{label}</b> <span className={styles.quiet}>{hint}</span>
        </button>
      ))}
      {review && !desk.draft && (
        <Button variant="text" onPress={() => desk.remove(review)}>
          Take the verdict back
        </Button>
      )}
    </fieldset>
  )
}
