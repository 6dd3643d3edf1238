import { useMemo } from 'react'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { presentCount } from '../../ui/present-count.ts'
import type { TableRow } from './claim-rows.ts'
import styles from './claims-bar.module.css'
import { type ClaimsSearch, isNarrowed } from './claims-search.ts'
import type { ChangeSearch } from './use-claims-search.ts'

interface ClaimsBarProps {
  readonly rows: readonly TableRow[]
  readonly total: number
  readonly isSettled: boolean
  readonly search: ClaimsSearch
  readonly change: ChangeSearch
  readonly exportKeys: string | undefined
  readonly onExport: () => void
}

const views = [
  { view: 'table', label: 'Table' },
  { view: 'plots', label: 'Plots' },
] as const

/** The headline with how many claims are shown, and what can be done with them. */
export function ClaimsBar(props: ClaimsBarProps) {
  const { rows, total, isSettled, search, change, exportKeys, onExport } = props
  const articles = useMemo(() => new Set(rows.map(({ article }) => article.id)).size, [rows])
  const claims = isNarrowed(search)
    ? `${presentCount(rows.length)} of ${plural(total, 'claim')}`
    : plural(total, 'claim')
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>Claims</h1>
      <p className={styles.count} role="status">
        {isSettled && (articles === 0 ? claims : `${claims} in ${plural(articles, 'article')}`)}
      </p>
      {total > 0 && (
        <div className={styles.end}>
          <fieldset className={styles.views} aria-label="Show as">
            {views.map(({ view, label }) => (
              <button
                key={view}
                type="button"
                aria-pressed={search.view === view}
                onClick={() => change({ view })}
              >
                {label}
              </button>
            ))}
          </fieldset>
          <Button keys={exportKeys} isDisabled={rows.length === 0} onPress={onExport}>
            Save CSV
          </Button>
        </div>
      )}
    </div>
  )
}
