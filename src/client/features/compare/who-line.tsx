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
  /** How far the deciding has come, in words. */
  readonly progress: string
}

/** Whose layers are compared, and how much is settled. */
export function WhoLine({ annotated, progress }: WhoLineProps) {
  return (
    <div className={styles.who}>
      <span className={styles.label}>Who</span>
      <ul className={styles.people} aria-label="Who is compared">
        {annotated.map((each, at) => (
          <li key={each.layer.id} className={styles.person}>
            <span className={styles.initials} aria-hidden="true">
              {each.initials}
            </span>
            <span>
              <bdi>{each.name}</bdi>
              {each.isMe && ' (you)'}, {at === 0 ? plural(each.claims.length, 'claim') : each.claims.length}
            </span>
          </li>
        ))}
      </ul>
      <span className={styles.progress} role="status">
        {progress}
      </span>
    </div>
  )
}
