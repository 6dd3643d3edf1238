import { useChecks, useShownChecks } from './checks-store.ts'
import { CommandKey } from './command-key.tsx'
import styles from './rail.module.css'
import { useRunningChecks } from './use-running-checks.ts'

/** How much the checks have to tell, and the way to it. Quiet: nothing waits for it. */
export function ChecksRow({ onOpen }: { readonly onOpen: () => void }) {
  useRunningChecks()
  const isReady = useChecks(state => state.isReady)
  const count = useShownChecks().length
  return (
    <section className={styles.checks}>
      <button type="button" onClick={onOpen}>
        <span>Checks</span>
        <CommandKey command="checks" />
        <span className={styles.count}>{isReady ? (count === 0 ? 'none' : count) : ''}</span>
      </button>
    </section>
  )
}
