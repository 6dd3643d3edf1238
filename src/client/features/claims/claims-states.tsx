import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { presentCount } from '../../ui/present-count.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import { useRowProgress } from './claim-rows.ts'
import styles from './claims-states.module.css'

/** Nothing while it is quick; after a second how far the reading has come. */
export function ClaimsLoading() {
  const isDue = useDelayed(true, 1_000)
  const { read, total } = useRowProgress()
  if (!isDue) return null
  const words = total === 0 ? 'Reading the claims' : `${presentCount(read)} of ${plural(total, 'claim')} read`
  return (
    <div className={styles.state} role="status">
      <label className={styles.progress}>
        {words}
        <progress max={Math.max(total, 1)} value={total === 0 ? undefined : read} />
      </label>
    </div>
  )
}

export function ClaimsFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className={styles.state}>
      <Bar tone="red" isAlert>
        <b>The claims could not be read.</b> {error.message} Nothing was changed.
      </Bar>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  )
}

/** Words are looked for, but not in all of the long claims. */
export function LongTextsFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className={styles.state}>
      <Bar tone="red" isAlert>
        <b>Long claims are looked through only in part.</b> Their texts could not be read. {error.message}
      </Bar>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  )
}

export function ClaimsEmpty() {
  return (
    <section className={styles.state}>
      <h2 className={styles.title}>Nothing here yet</h2>
      <p>
        Open an article and tag its claims, or import a colleague’s annotation file. All claims stand here.
      </p>
    </section>
  )
}

export function NoClaimFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <section className={styles.state}>
      <h2 className={styles.title}>No claim fits all conditions</h2>
      <Button onPress={onClear}>Show all claims</Button>
    </section>
  )
}
