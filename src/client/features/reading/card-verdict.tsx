import type { Id } from '../../../core/id.ts'
import { verdictSigns, verdictWords } from './verdict-words.ts'
import styles from './verdicts.module.css'
import { useVerdicts } from './verdicts.ts'

/** The reviewers’ verdicts on a claim as signs on its card; nothing while there is none. */
export function CardVerdict({ claim }: { readonly claim: Id }) {
  const verdicts = useVerdicts(({ reviews }) =>
    reviews
      .filter(review => review.claim === claim)
      .map(({ verdict }) => verdict)
      .join(' '),
  )
  if (verdicts === '') return null
  return (
    <span className={styles.signs}>
      {[...new Set(verdicts.split(' '))].map(verdict => (
        <span
          key={verdict}
          role="img"
          aria-label={`Verdict: ${verdictWords[verdict] ?? verdict}`}
          data-verdict={verdict}
        >
          {verdictSigns[verdict]}
        </span>
      ))}
    </span>
  )
}
