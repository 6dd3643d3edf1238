import { presentFigure, tellReliability } from '../../../core/agreement/agreement-words.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { listMeasures } from '../../../formats/curator-report/list-measures.ts'
import { presentInterval } from '../../../formats/curator-report/present-interval.ts'
import { presentCount } from '../../ui/present-count.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import styles from './agreement-page.module.css'
import type { Figures } from './agreement-questions.ts'

/** Every figure of all together: what it asks, what it is, and what it allows. */
export function FigureTable({
  figures,
  codebook,
}: {
  readonly figures: Figures
  readonly codebook: Codebook
}) {
  const of = figures.characterAlpha.labels.interval?.of ?? 'articles'
  return (
    <section aria-label="All together">
      <h2 className={styles.section}>All together</h2>
      <p className={styles.told}>
        Corrected for chance: 1 is full agreement, 0 what chance would give. From .80 on reliable, from .667
        on tentative, below discuss first. Intervals are 95 %, from 400 draws of {of} with seed 1.
      </p>
      <div className={styles.wide}>
        <table className={styles.figures} aria-label="Agreement of all annotators">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
              <th scope="col">95 %</th>
              <th scope="col">n</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {listMeasures(figures, codebook).map(({ key, label, type, asks, figure }) => (
              <tr key={key}>
                <th scope="row" data-type={type ?? undefined}>
                  {type !== null && <TypeMark type={type} size={14} />} {label}
                  <span className={styles.asks}>{asks}</span>
                </th>
                <td className={styles.number}>{presentFigure(figure)}</td>
                <td>{presentInterval(figure)}</td>
                <td>{presentCount(Math.round(figure.n))}</td>
                <td>{figure.value === undefined ? figure.reason : tellReliability(figure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
