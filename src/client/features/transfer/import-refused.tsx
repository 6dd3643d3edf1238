import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { ApiError } from '../../data/http.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ImportFrame } from './import-frame.tsx'
import { chooseAnnotations } from './import-start.tsx'
import styles from './import-states.module.css'
import { presentPlace, presentSentence } from './present-problem.ts'

interface ImportRefusedProps {
  readonly fileName: string
  readonly error: Error
  /** Left out where trying the same file again cannot help. */
  readonly onRetry?: () => void
  readonly onDone: () => void
}

const shownAtFirst = 50

/** A file that was not taken: why, each place at fault, and that nothing was imported. */
export function ImportRefused({ fileName, error, onRetry, onDone }: ImportRefusedProps) {
  const navigate = useNavigate()
  const problems = error instanceof ApiError ? (error.details.problems ?? []) : []
  function handleLeave() {
    onDone()
    void navigate({ to: '/' })
  }
  function handleChoose() {
    onDone()
    void chooseAnnotations()
  }
  useKeys({ i: handleChoose, Escape: handleLeave })
  return (
    <ImportFrame>
      <section className={styles.state}>
        <h1 className={styles.headline}>{fileName} was not imported</h1>
        <Bar tone="red" isAlert>
          <b>{problems.length > 0 ? `${plural(problems.length, 'problem')} in the file.` : error.message}</b>{' '}
          Nothing was imported; the library is as it was.
        </Bar>
        <Problems problems={problems} />
        <div className={styles.buttons}>
          {onRetry && (
            <Button variant="ink" onPress={onRetry}>
              Try again
            </Button>
          )}
          <Button keys="I" onPress={handleChoose}>
            Choose another file
          </Button>
          <Button keys="Esc" onPress={handleLeave}>
            Back to the library
          </Button>
        </div>
      </section>
    </ImportFrame>
  )
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
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
        <Button onPress={() => setIsAll(true)}>Show all {problems.length.toLocaleString('en')}</Button>
      )}
    </>
  )
}
