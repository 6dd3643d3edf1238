import { plural } from '../../../ui/plural.ts'
import styles from '../import-aside.module.css'
import type { ForeignSummary } from './conversion.ts'

interface ForeignAsideProps {
  readonly name: string
  readonly summary: ForeignSummary
}

/** Which files these are, and of which format. */
export function ForeignAside({ name, summary }: ForeignAsideProps) {
  return (
    <aside className={styles.aside} aria-label="The file">
      <p className={styles.file}>
        <b>{name}</b>
        {summary.formatTitle}, {plural(summary.documents, 'article')}
      </p>
    </aside>
  )
}
