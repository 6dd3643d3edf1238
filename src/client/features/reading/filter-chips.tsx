import { useMemo } from 'react'
import { type ClaimCondition, presentConditions } from '../../../core/claim-filter.ts'
import { conditionLabel } from '../../../core/condition-words.ts'
import { shownClaims } from './focus.ts'
import { dropCondition, setConditions } from './narrow.ts'
import styles from './narrowing.module.css'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'

/** What is asked of the claims shown beside their type: each can be taken away, or all at once. Nothing while nothing is. */
export function FilterChips() {
  const { conditions } = useReadingAfterPaint(state => state.filter)
  if (conditions.length === 0) return null
  return (
    <div className={styles.asked}>
      <ul className={styles.chips} aria-label="Only claims that are">
        {conditions.map(condition => (
          <li key={presentConditions([condition])}>
            <Chip condition={condition} />
          </li>
        ))}
      </ul>
      <Count />
    </div>
  )
}

function Chip({ condition }: { readonly condition: ClaimCondition }) {
  const open = useOpenArticle()
  const label = conditionLabel(open.codebook, condition)
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={`${label}. Take away`}
      onClick={() => {
        focusAdding()
        dropCondition(open, condition)
      }}
    >
      <span dir="auto">{label}</span>
      <span aria-hidden="true">×</span>
    </button>
  )
}

/** How many claims are left, and the way back to all of them. */
function Count() {
  const open = useOpenArticle()
  const revision = useReadingAfterPaint(state => state.revision)
  const fits = useReadingAfterPaint(state => state.fits)
  const focused = useReadingAfterPaint(state => state.focused)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is counted changes in place, these say when
  const shown = useMemo(() => shownClaims(open).length, [open, revision, fits, focused])
  return (
    <p className={styles.count}>
      {shown} of {open.index.size} claims
      <button
        type="button"
        onClick={() => {
          focusAdding()
          setConditions(open, [])
        }}
      >
        Show all
      </button>
    </p>
  )
}

/** What was pressed is about to go; the keyboard waits where the next condition would be added. */
function focusAdding(): void {
  document.querySelector<HTMLElement>('[data-narrow]')?.focus()
}
