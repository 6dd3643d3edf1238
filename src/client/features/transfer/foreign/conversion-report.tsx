import { plural } from '../../../ui/plural.ts'
import { ImportProblems } from '../import-problems.tsx'
import type { ConversionOf } from './conversion.ts'
import { ConversionFacts } from './conversion-facts.tsx'
import styles from './conversion-report.module.css'

/** What became of another tool’s files, above what the annotation file made of them brings. */
export function ConversionReport({ conversion }: { readonly conversion: ConversionOf }) {
  const { report, formatTitle } = conversion
  return (
    <section className={styles.report} aria-label="Conversion">
      <p className={styles.from}>Converted from {formatTitle}.</p>
      <ConversionFacts report={report} />
      {report.problems.length > 0 && (
        <details className={styles.problems}>
          <summary>{plural(report.problems.length, 'problem')}, left out as you chose</summary>
          <ImportProblems problems={report.problems} />
        </details>
      )}
    </section>
  )
}
