import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './speakers-page.module.css'

/** Nothing at all when the wait is short. */
export function SpeakersLoading() {
  const isDue = useDelayed(true)
  return (
    <p className={styles.quiet} role="status">
      {isDue && 'Reading who says what…'}
    </p>
  )
}

export function SpeakersFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className={styles.state}>
      <Bar tone="red" isAlert>
        <b>The speakers could not be read.</b> {error.message} Nothing was changed.
      </Bar>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  )
}

export function SpeakersEmpty() {
  return (
    <section className={styles.state}>
      <h2 className={styles.stateTitle}>Nobody here yet</h2>
      <p>Name the speaker of a claim in its article, and they are listed here.</p>
    </section>
  )
}

export function NobodyFound({ wanted, onClear }: { readonly wanted: string; readonly onClear: () => void }) {
  return (
    <section className={styles.state}>
      <h2 className={styles.stateTitle}>
        Nobody is called “<bdi>{wanted.trim()}</bdi>”
      </h2>
      <Button onPress={onClear}>Show all speakers</Button>
    </section>
  )
}
