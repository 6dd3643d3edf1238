import { presentFigure } from '../../../core/agreement/agreement-words.ts'
import type { Agreement } from '../../../core/agreement/compute-agreement.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import styles from './compare-figures.module.css'
import type { Annotated } from './fetch-comparison.ts'
import { type FigureRow, listFigures } from './tell-figures.ts'

interface CompareFiguresProps {
  readonly agreement: Agreement
  readonly annotated: readonly Annotated[]
  readonly codebook: Codebook
}

/** How far the annotators agree: each figure with its place from none to all, and what it allows, in words. */
export function CompareFigures({ agreement, annotated, codebook }: CompareFiguresProps) {
  return (
    <dl className={styles.figures}>
      {listFigures(agreement, annotated, codebook).map(row => (
        <div key={row.key} className={styles.row} data-weak={row.isWeak || undefined}>
          <dt className={styles.label} data-type={row.type ?? undefined}>
            {row.type !== null && <TypeMark type={row.type} />}
            {row.label}
          </dt>
          <dd className={styles.value}>
            <b className={styles.number}>{presentFigure(row.figure)}</b>
            <Scale row={row} />
            <span className={styles.words}>{row.words}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** In CSS pixels. */
const width = 92

function Scale({ row: { figure, type } }: { readonly row: FigureRow }) {
  const at = figure.value === undefined ? null : 1 + Math.min(Math.max(figure.value, 0), 1) * (width - 2)
  return (
    <svg className={styles.scale} width={width} height="12" aria-hidden="true" data-type={type ?? undefined}>
      <path d={`M1 6H${width - 1}`} />
      {[0, 1, 2, 3, 4, 5].map(tick => (
        <path key={tick} d={`M${1 + (tick * (width - 2)) / 5} 4V8`} />
      ))}
      {at !== null && <circle cx={at} cy="6" r="4.2" />}
    </svg>
  )
}
