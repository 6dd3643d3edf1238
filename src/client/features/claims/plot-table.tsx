import { presentCount } from '../../ui/present-count.ts'
import styles from './claims-plots.module.css'
import type { Bar } from './count-claims.ts'

interface PlotTableProps {
  readonly name: string
  /** Of the types, in the order of each bar's counts. */
  readonly labels: readonly string[]
  readonly bars: readonly Bar[]
}

/** The figures of a plot. */
export function PlotTable({ name, labels, bars }: PlotTableProps) {
  return (
    <table className={styles.table} aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{name.replace('Claims by ', '').replace(/^./, first => first.toUpperCase())}</th>
          {labels.map(label => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, counts }) => (
          <tr key={label}>
            <th scope="row" dir="auto">
              {label}
            </th>
            {counts.map((count, at) => (
              <td key={labels[at]}>{presentCount(count)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
