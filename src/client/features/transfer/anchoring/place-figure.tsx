import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { listPlaces } from './list-places.ts'
import styles from './place-figure.module.css'

interface PlaceFigureProps {
  readonly items: readonly FoundItem[]
  /** Of both texts, in code points. */
  readonly oldLength: number
  readonly newLength: number
  /** What the two sides are called. */
  readonly sides: readonly [old: string, now: string]
}

/** From and to where the ticks run, in the picture's own units. */
const top = 8
const height = 316
const left = 34
const right = 182

/** Where each claim was and where it is now, as ticks on two lines. */
export function PlaceFigure({ items, oldLength, newLength, sides }: PlaceFigureProps) {
  const oldY = (at: number) => top + (height * at) / Math.max(oldLength, 1)
  const newY = (at: number) => top + (height * at) / Math.max(newLength, 1)
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 216 352" role="img" aria-label="Where each claim was, and where it is now">
        <path className={styles.axis} d={`M${left} 6V328M${right} 6V328`} />
        {items.map(item => (
          <Tick
            key={item.id}
            item={item}
            from={oldY(item.quotes[0]?.hint ?? 0)}
            to={(item.status === 'orphan' ? [] : listPlaces(item)).map(([first]) => newY(first?.start ?? 0))}
          />
        ))}
        <text x={left} y="347">
          {sides[0]}
        </text>
        <text x={right} y="347">
          {sides[1]}
        </text>
      </svg>
      <figcaption>Each tick is a claim. Dashed: its words changed. Red: it needs you.</figcaption>
    </figure>
  )
}

interface TickProps {
  readonly item: FoundItem
  readonly from: number
  readonly to: readonly number[]
}

function Tick({ item: { type, status }, from, to }: TickProps) {
  const isOpen = status === 'ambiguous' || status === 'orphan'
  return (
    <g data-type={type} data-status={status} className={styles.claim}>
      <path className={styles.tick} d={`M${left - 5} ${from}h10`} />
      {to.map(y => (
        <g key={y}>
          <path className={styles.way} d={`M${left + 6} ${from}L${right - 6} ${y}`} />
          {isOpen ? (
            <circle className={styles.end} cx={right} cy={y} r="3.5" />
          ) : (
            <path className={styles.tick} d={`M${right - 5} ${y}h10`} />
          )}
        </g>
      ))}
      {to.length === 0 && (
        <>
          <path className={styles.way} d={`M${left + 6} ${from}h46`} />
          <circle className={styles.end} cx={left + 57} cy={from} r="4" />
        </>
      )}
    </g>
  )
}
