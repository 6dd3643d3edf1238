import { presentFigure, tellShare } from '../../../core/agreement/agreement-words.ts'
import type { PairAgreement } from '../../../core/agreement/compute-agreement.ts'
import type { Id } from '../../../core/id.ts'
import styles from './agreement-page.module.css'
import type { Figures } from './agreement-questions.ts'
import type { AgreementSearch } from './agreement-search.ts'
import type { ChangeSearch } from './use-agreement-search.ts'

interface PairMatrixProps {
  readonly figures: Figures
  readonly names: ReadonlyMap<Id, string>
  readonly search: AgreementSearch
  readonly change: ChangeSearch
}

/** Everybody beside everybody, on a fuller ground where they are closer; a press shows the differences of the two alone. */
export function PairMatrix({ figures: { annotators, pairs }, names, search, change }: PairMatrixProps) {
  const find = (x: Id, y: Id) => pairs.find(({ a, b }) => (a === x && b === y) || (a === y && b === x))
  return (
    <section aria-label="Two by two">
      <h2 className={styles.section}>Two by two</h2>
      <p className={styles.told}>
        F1: of all claims of two, the share that both have, with the type. The fuller its ground, the closer
        they are. Press one to see what the two differ on.
      </p>
      <div className={styles.wide}>
        <table className={styles.matrix} aria-label="Agreement of every two annotators, F1">
          <thead>
            <tr>
              <td />
              {annotators.map(id => (
                <th key={id} scope="col">
                  <bdi>{names.get(id)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {annotators.map(row => (
              <tr key={row}>
                <th scope="row">
                  <bdi>{names.get(row)}</bdi>
                </th>
                {annotators.map(column => (
                  <td key={column}>
                    <PairCell pair={find(row, column)} {...{ names, search, change }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface PairCellProps extends Pick<PairMatrixProps, 'names' | 'search' | 'change'> {
  readonly pair: PairAgreement | undefined
}

function PairCell({ pair, names, search, change }: PairCellProps) {
  if (!pair) return <span aria-hidden="true">·</span>
  const { a, b } = pair
  const { f1, matched } = pair.spans[search.match]
  const isChosen = search.pair?.[0] === a && search.pair[1] === b
  const told = f1.value === undefined ? f1.reason : `${tellShare(f1)}, ${matched} claims of both`
  return (
    <button
      type="button"
      className={styles.cell}
      aria-pressed={isChosen}
      aria-label={`${names.get(a)} and ${names.get(b)}: ${presentFigure(f1)}, ${told}`}
      title={told}
      style={{ '--share': `${Math.round((f1.value ?? 0) * 28)}%` } as React.CSSProperties}
      onClick={() => change({ pair: isChosen ? null : [a, b] })}
    >
      {presentFigure(f1)}
    </button>
  )
}
