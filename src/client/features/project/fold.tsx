import type { ReactNode } from 'react'
import { plural } from '../../ui/plural.ts'
import type { Steps } from './draft-codebook.ts'
import { useProblemCount } from './editing.ts'
import styles from './project-page.module.css'

interface FoldProps {
  readonly at: Steps
  /** What the focus finds it by. */
  readonly name: string
  readonly level: 3 | 4
  /** What is seen while it is folded. */
  readonly head: ReactNode
  readonly note: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** An item of a list on one line, which opens and closes it. */
export function Fold({ at, name, level, head, note, isOpen, onToggle }: FoldProps) {
  const problems = useProblemCount(at)
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <Heading className={styles.fold} data-level={level}>
      <button
        type="button"
        className={styles.foldButton}
        data-fold={name}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <svg className={styles.arrow} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M4 2L8 6L4 10" />
        </svg>
        <span className={styles.foldHead}>{head}</span>
        <span className={styles.foldNote}>
          {problems > 0 && <b className={styles.wrong}>{plural(problems, 'problem')}</b>} {note}
        </span>
      </button>
    </Heading>
  )
}
