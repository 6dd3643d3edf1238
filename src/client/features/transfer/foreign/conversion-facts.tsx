import type { ConvertReport } from '../../../../formats/convert-options.ts'
import { presentCount } from '../../../ui/present-count.ts'
import styles from './conversion-facts.module.css'
import { presentUnit } from './present-unit.ts'

/** How many annotations went in and claims came out, how positions were counted, and what has no place in Assay. */
export function ConversionFacts({ report }: { readonly report: ConvertReport }) {
  return (
    <div className={styles.facts}>
      <dl className={styles.numbers}>
        <Fact name="Annotations in the file">{presentCount(report.in)}</Fact>
        <Fact name="Claims made of them">{presentCount(report.out)}</Fact>
        <Fact name="Positions count">{presentUnit(report.unit)}</Fact>
      </dl>
      {report.losses.length > 0 && (
        <>
          <h2 className={styles.heading}>Left out or changed</h2>
          <ul className={styles.losses} aria-label="Left out or changed">
            {report.losses.map(loss => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </>
      )}
      {report.losses.length === 0 && <p className={styles.whole}>Nothing was left out or changed.</p>}
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
