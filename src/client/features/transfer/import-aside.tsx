import type { ImportReport } from '../../../api/import-report.ts'
import { plural } from '../../ui/plural.ts'
import { presentBytes } from '../../ui/present-bytes.ts'
import { presentCount } from '../../ui/present-count.ts'
import type { ConversionOf } from './foreign/conversion.ts'
import styles from './import-aside.module.css'
import { type ImportTotals, neededOf } from './import-headline.ts'

interface ImportAsideProps {
  readonly report: ImportReport
  readonly totals: ImportTotals
  readonly file: File
  readonly left: number
  readonly conversion?: ConversionOf
}

/** Which file this is, whose, and how its claims divide. */
export function ImportAside({ report, totals, file, left, conversion }: ImportAsideProps) {
  const people = [...new Set(report.articles.flatMap(({ annotators }) => annotators))]
  const needed = neededOf(totals)
  return (
    <aside className={styles.aside} aria-label="The file">
      <p className={styles.file}>
        <b>{conversion?.name ?? file.name}</b>
        {people.length > 0 && `${people.join(', ')}, `}
        {plural(report.articles.length, 'article')}
        {conversion ? `, ${conversion.formatTitle}` : `, ${presentBytes(file.size)}`}
      </p>
      <dl className={styles.kinds}>
        <Kind label="New" count={totals.new} />
        <Kind label="Already here" count={totals.same} />
        {totals.updates > 0 && <Kind label="Changed by their authors" count={totals.updates} />}
        <Kind label="Need you" count={needed} isPressing={needed > 0} />
      </dl>
      {left > 0 && (
        <p className={styles.left}>{plural(left, 'more file waits', 'more files wait')} after this one.</p>
      )}
    </aside>
  )
}

interface KindProps {
  readonly label: string
  readonly count: number
  readonly isPressing?: boolean
}

function Kind({ label, count, isPressing = false }: KindProps) {
  return (
    <div className={styles.kind} data-pressing={isPressing || undefined}>
      <dt>{label}</dt>
      <dd>{presentCount(count)}</dd>
    </div>
  )
}
