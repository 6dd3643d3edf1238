import styles from './claims-table.module.css'
import { type Column, columns, type RowOrder } from './row-order.ts'

export const columnLabels: Record<Column, string> = {
  type: 'Type',
  claim: 'Claim',
  article: 'Article',
  speaker: 'Speaker',
  likelihood: 'Likelihood',
  date: 'Date',
  by: 'Tagged by',
}

interface ColumnHeadsProps {
  readonly order: RowOrder
  readonly onOrder: (order: RowOrder) => void
}

/** What the columns are; a press sorts by one, a second the other way round. */
export function ColumnHeads({ order, onOrder }: ColumnHeadsProps) {
  return (
    <thead className={styles.head}>
      <tr className={styles.heads} aria-rowindex={1}>
        {columns.map(column => {
          const isChosen = column === order.column
          const isDown = isChosen ? !order.isDown : column === 'date'
          return (
            <th
              key={column}
              scope="col"
              className={styles[column]}
              aria-sort={isChosen ? (order.isDown ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => onOrder({ column, isDown })}>
                {columnLabels[column]}
                {isChosen && <span aria-hidden="true">{order.isDown ? ' ↓' : ' ↑'}</span>}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
