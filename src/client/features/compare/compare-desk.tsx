import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { Person } from '../../../core/layer.ts'
import type { Pen } from '../../data/use-pen.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { useTypeStyles } from '../../ui/use-type-styles.ts'
import styles from './compare-desk.module.css'
import { CompareFigures } from './compare-figures.tsx'
import { CompareFilter } from './compare-filter.tsx'
import { CompareHeader } from './compare-header.tsx'
import { tellComparison } from './compare-headline.ts'
import { compareHints } from './compare-keys.ts'
import { CompareNotices } from './compare-notices.tsx'
import { NothingToCompare } from './compare-states.tsx'
import type { Comparison } from './fetch-comparison.ts'
import { leaveOut, switchLayer } from './leave-out.ts'
import { isDifference } from './list-items.ts'
import { PendingBar } from './pending-bar.tsx'
import { tellFigures } from './tell-figures.ts'
import { UnitList } from './unit-list.tsx'
import { useAgreement } from './use-agreement.ts'
import { useCompareCommands } from './use-compare-commands.ts'
import { useCompareSearch } from './use-compare-search.ts'
import { useConsensus } from './use-consensus.ts'
import { useDesk } from './use-desk.ts'
import { useUnitDeeds } from './use-unit-deeds.ts'
import { WhoLine } from './who-line.tsx'

const ExportConsensus = lazyPart(async () => (await import('./export-consensus.tsx')).ExportConsensus)

interface CompareDeskProps {
  readonly comparison: Comparison
  readonly me: Person
  readonly version: string
  readonly pen: Pen
  readonly onTakePen: () => void
  readonly onReload: () => void
}

/** The page once all is read: how they agree, and each difference with the ways to settle it. */
export function CompareDesk({ comparison: all, me, version, pen, onTakePen, onReload }: CompareDeskProps) {
  const [search, change] = useCompareSearch(all.answer.article.id)
  const without = useMemo(() => search.without?.split(',') ?? [], [search.without])
  const comparison = useMemo(() => leaveOut(all, without), [all, without])
  const { answer, codebook, reader, annotated } = comparison
  const { session, state, writing } = useConsensus(all, { me, pen, onReload })
  const desk = useDesk({ comparison, session, state, search, change })
  const words = useMemo(() => ({ codebook, reader }), [codebook, reader])
  const { deeds, actions, wantsFocus } = useUnitDeeds(desk, words)
  const agreement = useAgreement(comparison)
  const [isExporting, setIsExporting] = useState(false)
  const isComparable = annotated.length > 1
  const { list, openHelp, openPalette, overlay } = useCompareCommands({
    ...{ article: answer.article.id, codebook, reader, search, change },
    desk: isComparable ? desk : null,
    deeds: isComparable ? deeds : null,
    onExport: () => setIsExporting(true),
  })
  const keymap = useKeymap(list)
  const scrollerRef = useRef<HTMLElement>(null)
  usePageTitle(`Compare: ${answer.article.title}`)
  useTypeStyles(codebook.types)
  const { settled, shown } = desk
  const told = useMemo(
    () =>
      tellComparison(
        settled.units,
        codebook,
        annotated.some(({ isMe }) => isMe),
      ),
    [settled, codebook, annotated],
  )
  return (
    <div className={styles.page}>
      <CompareHeader
        article={answer.article}
        owner={me.name}
        onExport={isComparable ? () => setIsExporting(true) : null}
        exportKeys={keymap.printed('export')[0]}
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={openPalette}
        onHelp={openHelp}
      />
      <CompareNotices state={state} writing={writing} onTakePen={onTakePen} />
      <main id="main" ref={scrollerRef} className={styles.main} tabIndex={-1}>
        {!isComparable && <NothingToCompare annotated={annotated} article={answer.article.id} />}
        {isComparable && (
          <div className={styles.inner}>
            <header className={styles.head}>
              <h1 className={styles.title}>{told.headline}</h1>
              <p className={styles.detail}>
                {told.detail} {agreement && tellFigures(agreement, annotated)}
              </p>
              <div className={styles.figures}>
                {agreement && <CompareFigures {...{ agreement, annotated, codebook }} />}
              </div>
              <p className={styles.detail}>
                <Link to="/agreement">Agreement over all articles</Link>
              </p>
            </header>
            <WhoLine
              annotated={all.annotated}
              compared={annotated}
              progress={desk.progress.words}
              onSwitch={id => change({ without: switchLayer(without, id).join(',') || null, by: null })}
            />
            <CompareFilter
              {...{ search, change, codebook, annotated }}
              accept={desk.consensus.accept}
              onAccept={desk.setAcceptance}
            />
            <PendingBar
              pending={state.isNew && desk.progress.total > 0 ? [] : desk.pending}
              keys={keymap.printed('accept')[0]}
              orphans={desk.orphans}
              onAccept={desk.accept}
              onDrop={desk.dropOrphans}
            />
            {shown.length === 0 && <p className={styles.none}>No difference fits these conditions.</p>}
            <UnitList
              items={desk.items}
              current={desk.current?.unit.key ?? null}
              {...{ wantsFocus, annotated, codebook, reader, keymap, scrollerRef, actions }}
              draft={desk.draft}
              total={shown.filter(item => isDifference(item.settled)).length}
              onUnfold={() => change({ agreed: true, differ: null, type: null, by: null, state: null })}
            />
          </div>
        )}
      </main>
      <HintBar
        hints={isComparable ? compareHints(keymap, desk.draft !== null) : []}
        helpKeys={keymap.printed('help')[0]}
        onHelp={openHelp}
      />
      {isExporting && (
        <ExportConsensus {...{ comparison, state, version }} onClose={() => setIsExporting(false)} />
      )}
      {overlay}
    </div>
  )
}
