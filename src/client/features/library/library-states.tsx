import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './library-states.module.css'

/** Faint lines where the titles will be; nothing at all when the wait is short. */
export function LibraryLoading() {
  const isDue = useDelayed(true)
  if (!isDue) return null
  return (
    <div className={styles.skeleton} role="status">
      <Hidden>The list of articles is on its way.</Hidden>
      <i />
      <i />
      <i />
    </div>
  )
}

export function LibraryFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className={styles.failed}>
      <Bar tone="red" isAlert>
        <b>The list of articles could not be read.</b> {error.message} Nothing was changed.
      </Bar>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  )
}

export function LibraryEmpty() {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>Nothing here yet</h2>
      <p>
        Paste an article, or drop a text file anywhere on this page. A colleague’s annotation file brings its
        article along.
      </p>
    </section>
  )
}

export function NothingFound({ wanted, onClear }: { readonly wanted: string; readonly onClear: () => void }) {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>
        No title holds “<bdi>{wanted.trim()}</bdi>”
      </h2>
      <Button onPress={onClear}>Show all articles</Button>
    </section>
  )
}
