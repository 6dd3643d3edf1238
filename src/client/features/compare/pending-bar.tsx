import type { Claim } from '../../../core/claim.ts'
import type { Diff } from '../../../core/edit.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import styles from './compare-notices.module.css'

interface PendingBarProps {
  readonly pending: readonly Diff<Claim>[]
  /** Of the consensus, decided by hand, whose own claims are gone. */
  readonly orphans: readonly Claim[]
  readonly keys: string | undefined
  readonly onAccept: () => void
  readonly onDrop: () => void
}

/** What is agreed but not in the consensus yet, what is in it but agreed no longer, and what came from nothing that is here. */
export function PendingBar({ pending, orphans, keys, onAccept, onDrop }: PendingBarProps) {
  return (
    <>
      <NotUpToDate {...{ pending, keys, onAccept }} />
      {orphans.length > 0 && (
        <Bar>
          <div className={styles.line}>
            <span>
              {plural(orphans.length, 'claim of the consensus comes', 'claims of the consensus come')} from
              claims that nobody has any more.
            </span>
            <Button onPress={onDrop}>Take {orphans.length === 1 ? 'it' : 'them'} out</Button>
          </div>
        </Bar>
      )}
    </>
  )
}

function NotUpToDate({ pending, keys, onAccept }: Omit<PendingBarProps, 'orphans' | 'onDrop'>) {
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
