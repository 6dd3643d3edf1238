import { Bar } from '../ui/bar.tsx'
import styles from './no-session-bar.module.css'
import { useSessionRetry } from './use-session-retry.ts'

/** Tells of an expired session above the page, which stays as it is. */
export function NoSessionBar() {
  useSessionRetry()
  return (
    <div className={styles.place}>
      <Bar tone="red" isAlert>
        <b>This browser’s session has ended.</b> What you have written is kept here. Press Enter in the
        terminal where Assay runs, or start it again where there is none; open the link it prints, then come
        back: it will be saved.
      </Bar>
    </div>
  )
}
