import { Link } from '@tanstack/react-router'
import { ApiError } from '../../data/http.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './page-states.module.css'

/** Nothing for a moment, then lines where the text will stand. */
export function LoadingPage() {
  const isLong = useDelayed(true)
  return (
    <main id="main" className={styles.loading} aria-busy="true">
      {isLong && (
        <>
          <p role="status">Opening the article…</p>
          {[94, 88, 96, 61].map(width => (
            <i key={width} style={{ width: `${width}%` }} />
          ))}
        </>
      )}
    </main>
  )
}

/** The article could not be read: why, and what to do. */
export function UnreadablePage({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const isGone = error instanceof ApiError && error.details.code === 'not-found'
  return (
    <main id="main" className={styles.unreadable}>
      <h1>{isGone ? 'This article is not here' : 'The article could not be opened'}</h1>
      <Bar tone="red" isAlert>
        {isGone
          ? 'It was removed, or the address is not right. Nothing of yours was changed by coming here.'
          : `${error.message} Changes that wait in this browser are kept.`}
      </Bar>
      <p className={styles.ways}>
        {!isGone && <Button onPress={onRetry}>Try again</Button>}
        <Link to="/">To the library</Link>
      </p>
    </main>
  )
}
