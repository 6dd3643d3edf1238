import type { Claim } from '../../../core/claim.ts'
import type { Diff } from '../../../core/edit.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import styles from './compare-notices.module.css'

interface PendingBarProps {
  readonly pending: readonly Diff<Claim>[]
  readonly keys: string | undefined
  readonly onAccept: () => void
}

/** What is agreed but not in the consensus yet, and what is in it but agreed no longer. */
export function PendingBar({ pending, keys, onAccept }: PendingBarProps) {
  const put = pending.filter(({ after }) => after !== null).length
  const out = pending.length - put
  if (pending.length === 0) return null
  const told = [
    ...(put > 0 ? [`${plural(put, 'agreed claim is', 'agreed claims are')} not in the consensus yet.`] : []),
    ...(out > 0 ? [`${plural(out, 'claim in it is', 'claims in it are')} agreed no longer.`] : []),
  ]
  return (
    <Bar>
      <div className={styles.line}>
        <span>{told.join(' ')} The next decision brings it up to date.</span>
        <Button keys={keys} onPress={onAccept}>
          Bring it up to date
        </Button>
      </div>
    </Bar>
  )
}
