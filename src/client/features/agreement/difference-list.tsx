import { useState } from 'react'
import { plural } from '../../ui/plural.ts'
import styles from './agreement-page.module.css'
import type { AgreementChoice, DifferenceGroup } from './agreement-questions.ts'
import type { AgreementSearch } from './agreement-search.ts'
import { DifferenceCases } from './difference-cases.tsx'
import { DifferenceFilter, type DifferenceFilterProps } from './difference-filter.tsx'
import { tellGroup } from './tell-agreement.ts'
import type { AgreementCalls } from './use-agreement-worker.ts'

interface DifferenceListProps extends DifferenceFilterProps {
  readonly choice: AgreementChoice
  readonly calls: AgreementCalls
}

const most = 60

/** Who differs with whom on what, the most frequent first; each opens to its places. */
export function DifferenceList(props: DifferenceListProps) {
  const { figures, names, codebook, search, change, choice, calls } = props
  const [open, setOpen] = useState<string | null>(null)
  const shown = figures.groups.filter(group => fits(group, search))
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-label="Differences">
      <h2 className={styles.section}>Who differs with whom on what</h2>
      <DifferenceFilter {...{ figures, names, codebook, search, change }} />
      <p className={styles.told} role="status">
        {total === 0 ? 'No difference fits these conditions.' : plural(total, 'difference')}
      </p>
      <ul className={styles.groups}>
        {shown.slice(0, most).map(group => {
          const key = JSON.stringify([group.a, group.b, group.what, group.type, group.attribute])
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.group}
                aria-expanded={open === key}
                onClick={() => setOpen(open === key ? null : key)}
              >
                <span>{tellGroup(group, { names, codebook })}</span>
                <span className={styles.number}>{plural(group.count, 'time')}</span>
              </button>
              {open === key && <DifferenceCases {...{ group, choice, calls, codebook, names }} />}
            </li>
          )
        })}
      </ul>
      {shown.length > most && (
        <p className={styles.told}>
          {shown.length - most} more sorts, each rarer, are in the saved JSON. Filter to see them here.
        </p>
      )}
    </section>
  )
}

function fits({ a, b, what, type }: DifferenceGroup, search: AgreementSearch): boolean {
  if (search.pair && !(search.pair[0] === a && search.pair[1] === b)) return false
  if (search.what !== null && search.what !== kindOf(what)) return false
  return search.type === null || type.split('/').includes(search.type)
}

function kindOf(what: DifferenceGroup['what']): string {
  return what === 'only-a' || what === 'only-b' ? 'absent' : what
}
