import { useState } from 'react'
import type { FileProblem } from '../../../formats/foreign.ts'
import { Button } from '../../ui/button.tsx'
import { presentCount } from '../../ui/present-count.ts'
import styles from './import-states.module.css'
import { presentPlace, presentSentence } from './present-problem.ts'

const shownAtFirst = 50

/** Each place at fault; nothing when there is none. */
export function ImportProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const [isAll, setIsAll] = useState(false)
  if (problems.length === 0) return null
  const shown = isAll ? problems : problems.slice(0, shownAtFirst)
  return (
    <>
      <ol className={styles.problems} aria-label="Problems in the file">
        {shown.map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={i} className={styles.problem}>
            <span className={styles.place}>{presentPlace(problem)}</span>
            <span className={styles.sentence}>{presentSentence(problem)}</span>
          </li>
        ))}
      </ol>
      {shown.length < problems.length && (
        <Button onPress={() => setIsAll(true)}>Show all {presentCount(problems.length)}</Button>
      )}
    </>
  )
}
