// All claims of all articles: one table, what of it is shown, and the same as plots.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { codebookOf, codebookQuery } from '../../data/queries.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { wearTypeStyles } from '../../ui/type-styles.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { claimRowsQuery, type TableRow } from './claim-rows.ts'
import { ClaimsBar } from './claims-bar.tsx'
import { ClaimsFilter } from './claims-filter.tsx'
import { ClaimsHeader } from './claims-header.tsx'
import { claimsHints, createClaimsCommands } from './claims-keys.ts'
import styles from './claims-page.module.css'
import { isNarrowed, widen } from './claims-search.ts'
import { ClaimsEmpty, ClaimsFailed, ClaimsLoading, LongTextsFailed, NoClaimFits } from './claims-states.tsx'
import { ClaimsTable } from './claims-table.tsx'
import type { LongTexts } from './long-texts.ts'
import { orderRows } from './row-order.ts'
import { createRowTest } from './row-test.ts'
import { saveCsv } from './save-csv.ts'
import { useClaimsCommands } from './use-claims-commands.ts'
import { useClaimsSearch } from './use-claims-search.ts'
import { useCurrentRow } from './use-current-row.ts'
import { useFilterFields } from './use-filter-fields.ts'
import { useLongTexts } from './use-long-texts.ts'
import { useShownRows, withOwnNames } from './use-shown-rows.ts'

const ClaimsPlots = lazyPart(async () => (await import('./claims-plots.tsx')).ClaimsPlots)
const none: readonly TableRow[] = []
const noTexts: LongTexts = new Map()

export function ClaimsPage() {
  usePageTitle('Claims')
  const read = useQuery(claimRowsQuery)
  const document = useQuery(codebookQuery).data
  const codebook = document ? codebookOf(document) : defaultCodebook
  useEffect(() => wearTypeStyles(codebook.types), [codebook])
  const [search, change] = useClaimsSearch()
  const sought = useDeferredValue(search)
  const all = useShownRows(read.data ?? none)
  const long = useLongTexts(all, search.words.trim() !== '')
  const { texts } = long
  // Sorted before it is filtered: another condition needs no sorting, and another order no conditions.
  const ordered = useMemo(() => orderRows(all, sought.order, codebook), [all, sought.order, codebook])
  const fits = useMemo(
    () => (isNarrowed(sought) ? createRowTest(sought, codebook, texts ?? noTexts) : null),
    [sought, codebook, texts],
  )
  const rows = useMemo(() => (fits ? ordered.filter(fits) : ordered), [ordered, fits])
  const scrollerRef = useRef<HTMLDivElement>(null)
  const current = useCurrentRow(rows)
  const fields = useFilterFields()
  const focusTable = () => scrollerRef.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  const handleExport = () =>
    rows.length > 0 && void saveCsv(withOwnNames(rows, read.data ?? none), { codebook, readTexts: long.read })
  const list = useMemo(() => createClaimsCommands(codebook), [codebook])
  const commands = useClaimsCommands({
    ...{ list, codebook, search, change },
    shown: rows.length,
    onMove: step => {
      focusTable()
      current.move(step)
    },
    onOpen: current.open,
    onFocusField: fields.focus,
    onMore: () => fields.focus('more'),
    onExport: handleExport,
  })
  const keymap = useKeymap(list)
  const isSettled =
    read.data !== undefined && (search.words.trim() === '' || texts !== null || long.error !== null)
  return (
    <div className={styles.page}>
      <ClaimsHeader
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={commands.openPalette}
        onHelp={commands.openHelp}
      />
      <main id="main" className={styles.main} tabIndex={-1} data-view={search.view}>
        <ClaimsBar
          {...{ rows, search, change, isSettled }}
          total={all.length}
          exportKeys={keymap.printed('export')[0]}
          onExport={handleExport}
        />
        {all.length > 0 && (
          <ClaimsFilter {...{ all, codebook, search, change, fields, keymap }} onLeave={focusTable} />
        )}
        {read.isPending && <ClaimsLoading />}
        {read.error && !read.data && <ClaimsFailed error={read.error} onRetry={() => void read.refetch()} />}
        {long.error && <LongTextsFailed error={long.error} onRetry={long.retry} />}
        {isSettled && all.length === 0 && <ClaimsEmpty />}
        {isSettled && all.length > 0 && rows.length === 0 && (
          <NoClaimFits onClear={() => change(widen(search))} />
        )}
        {rows.length > 0 && search.view === 'table' && (
          <ClaimsTable
            {...{ rows, codebook, scrollerRef }}
            texts={texts ?? noTexts}
            current={current.index}
            words={sought.words}
            order={search.order}
            isBusy={sought !== search}
            onOrder={order => change({ order })}
            onCurrent={current.choose}
            onOpen={current.openRow}
          />
        )}
        {rows.length > 0 && search.view === 'plots' && <ClaimsPlots rows={rows} codebook={codebook} />}
      </main>
      <HintBar hints={claimsHints(keymap)} helpKeys={keymap.printed('help')[0]} onHelp={commands.openHelp} />
      {commands.overlay}
    </div>
  )
}
