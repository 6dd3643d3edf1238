import type { Id } from '../../../core/id.ts'
import { Hidden } from '../../ui/hidden.tsx'
import { plural } from '../../ui/plural.ts'
import type { Annotated } from './fetch-comparison.ts'
import styles from './who-line.module.css'

/** An annotator as they stand beside a stave; the name for those who hear it. */
export function Initials({ annotated }: { readonly annotated: Annotated }) {
  return (
    <span className={styles.initials} title={annotated.name}>
      <span aria-hidden="true">{annotated.initials}</span>
      <Hidden>{annotated.name}</Hidden>
    </span>
  )
}

interface WhoLineProps {
  readonly annotated: readonly Annotated[]
  /** Those of them that are not left out. */
  readonly compared: readonly Annotated[]
  /** How far the deciding has come, in words. */
  readonly progress: string
  readonly onSwitch: (layer: Id) => void
}

/** Whose layers are compared, each to be left out as long as two remain, and how much is settled. */
export function WhoLine({ annotated, compared, progress, onSwitch }: WhoLineProps) {
  return (
    <div className={styles.who}>
      <span className={styles.label}>Who</span>
      <ul className={styles.people} aria-label="Who is compared">
        {annotated.map((each, at) => {
          const isIn = compared.some(({ layer }) => layer.id === each.layer.id)
          const person = <Person annotated={each} hasUnit={at === 0} isIn={isIn} />
          return (
            <li key={each.layer.id}>
              {annotated.length < 3 && person}
              {annotated.length > 2 && (
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={isIn}
                    disabled={isIn && compared.length < 3}
                    onChange={() => onSwitch(each.layer.id)}
                  />
                  {person}
                </label>
              )}
            </li>
          )
        })}
      </ul>
      <span className={styles.progress} role="status">
        {progress}
      </span>
    </div>
  )
}

interface PersonProps {
  readonly annotated: Annotated
  /** Whether the number says of what it is. */
  readonly hasUnit: boolean
  readonly isIn: boolean
}

function Person({ annotated: { initials, name, isMe, claims }, hasUnit, isIn }: PersonProps) {
  return (
    <span className={styles.person} data-out={isIn ? undefined : ''}>
      <span className={styles.initials} aria-hidden="true">
        {initials}
      </span>
      <span>
        <bdi>{name}</bdi>
        {isMe && ' (you)'}, {hasUnit ? plural(claims.length, 'claim') : claims.length}
        {!isIn && ', left out'}
      </span>
    </span>
  )
}
