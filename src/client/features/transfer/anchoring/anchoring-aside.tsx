import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { plural } from '../../../ui/plural.ts'
import { presentCount } from '../../../ui/present-count.ts'
import frame from '../import-aside.module.css'
import styles from './anchoring-aside.module.css'
import { type AnchoringOccasion, countStatuses, statusLabels } from './anchoring-words.ts'
import { PlaceFigure } from './place-figure.tsx'
import { StatusSign } from './status-sign.tsx'

interface AnchoringAsideProps {
  readonly name: string
  readonly people: readonly string[]
  readonly items: readonly FoundItem[]
  readonly oldLength: number
  readonly newLength: number
  readonly occasion: AnchoringOccasion
  /** Only items of this status are listed; null lists all. */
  readonly only: FoundItem['status'] | null
  readonly onOnly: (status: FoundItem['status'] | null) => void
  readonly left: number
}

const statuses = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'] as const

/** Which file this is, how its claims came out, each sort a way to list it alone, and where they were and are. */
export function AnchoringAside(props: AnchoringAsideProps) {
  const { name, people, items, oldLength, newLength, occasion, only, onOnly, left } = props
  const counts = countStatuses(items)
  return (
    <aside className={frame.aside} aria-label="The file">
      <p className={frame.file}>
        <b>{name}</b>
        {people.length > 0 && `${people.join(', ')}, `}
        {plural(items.length, 'claim')}
      </p>
      <div className={styles.kinds}>
        {statuses.map(status => (
          <button
            key={status}
            type="button"
            className={styles.kind}
            data-pressing={
              ((status === 'ambiguous' || status === 'orphan') && counts[status] > 0) || undefined
            }
            aria-pressed={only === status}
            disabled={counts[status] === 0 && only !== status}
            onClick={() => onOnly(only === status ? null : status)}
          >
            <StatusSign status={status} />
            <span>{statusLabels[status]}</span>
            <span className={styles.count}>{presentCount(counts[status])}</span>
          </button>
        ))}
      </div>
      <PlaceFigure
        items={items}
        oldLength={oldLength}
        newLength={newLength}
        sides={occasion === 'correction' ? ['Before', 'Corrected'] : ['The file’s', 'Yours now']}
      />
      {left > 0 && (
        <p className={frame.left}>{plural(left, 'more file waits', 'more files wait')} after this one.</p>
      )}
    </aside>
  )
}
