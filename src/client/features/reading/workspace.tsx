import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import { whenNotSaving } from '../../data/save-state.ts'
import { awaitField } from '../../ui/await-field.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { ArticleHead } from './article-head.tsx'
import { ArticleText } from './article-text.tsx'
import { BoundaryHandles } from './boundary-handles.tsx'
import { Cards } from './cards.tsx'
import { ClaimSheet } from './claim-sheet.tsx'
import { exportFile } from './export-file.ts'
import { FindBar } from './find-bar.tsx'
import { Header } from './header.tsx'
import { Inspector } from './inspector.tsx'
import { hintsFor } from './keys.ts'
import { NestChip } from './nest-chip.tsx'
import { Notices } from './notices.tsx'
import { useOpenArticle } from './open-article.ts'
import { PrintedNotes } from './printed-notes.tsx'
import { Rail } from './rail.tsx'
import type { PanelName } from './run-command.ts'
import { useSelecting } from './selecting.ts'
import { SelectionToolbar } from './selection-toolbar.tsx'
import { TabBar } from './tab-bar.tsx'
import { TextCaret } from './text-caret.tsx'
import { useArticleKeymap } from './use-article-keymap.ts'
import { useCaret } from './use-caret.ts'
import { useFind } from './use-find.ts'
import { useHover } from './use-hover.ts'
import { useKeys } from './use-keys.ts'
import { usePrinting } from './use-printing.ts'
import styles from './workspace.module.css'
import type { Writing } from './writing.ts'

const ArticleNotePanel = lazyPart(async () => (await import('./article-note-panel.tsx')).ArticleNotePanel)
const ChecksPanel = lazyPart(async () => (await import('./checks-panel.tsx')).ChecksPanel)
const VerdictsPanel = lazyPart(async () => (await import('./verdicts-panel.tsx')).VerdictsPanel)
const GuidelinePanel = lazyPart(async () => (await import('./guideline-panel.tsx')).GuidelinePanel)

interface WorkspaceProps {
  readonly answer: ArticleAnswer
  readonly writing: RefObject<Writing | null>
  readonly onTakePen: () => void
}

/** The desk with the article and its claims, the rail on the left, the inspector on the right. */
export function Workspace({ answer, writing, onTakePen }: WorkspaceProps) {
  const open = useOpenArticle()
  const articleRef = useRef<HTMLDivElement>(null)
  const [isRailOpen, setIsRailOpen] = useState(false)
  const [panel, setPanel] = useState<PanelName | null>(null)
  const navigate = useNavigate()
  const find = useFind()
  const isWide = useMedia('(min-width: 1120px)')
  useSelecting(articleRef)
  useHover(articleRef)
  useCaret()
  const keymap = useArticleKeymap()
  const { openHelp, openPalette, overlay } = useKeys({
    onRail: () => setIsRailOpen(isOpen => !isOpen),
    onLibrary: () => void navigate({ to: '/' }),
    onClaims: () => void navigate({ to: '/claims' }),
    // What is being saved is among what the server tells there.
    onPlots: () =>
      void whenNotSaving().then(() =>
        navigate({ to: '/claims', search: { article: open.article.id, view: 'plots' } }),
      ),
    onCompare: () =>
      void whenNotSaving().then(() =>
        navigate({ to: '/articles/$articleId/compare', params: { articleId: open.article.id } }),
      ),
    onReview: () =>
      void whenNotSaving().then(() =>
        navigate({ to: '/articles/$articleId/review', params: { articleId: open.article.id } }),
      ),
    onSpeakers: () => void navigate({ to: '/speakers' }),
    onProject: () => void navigate({ to: '/project' }),
    // The file that is corrected comes from the server.
    onCorrect: () =>
      void whenNotSaving().then(() =>
        navigate({ to: '/articles/$articleId/correct', params: { articleId: open.article.id } }),
      ),
    onExport: () => void exportFile(open),
    onFind: find.open,
    onPanel: wished => {
      const next = panel === wished ? null : wished
      // A note that is still to be written is written at once.
      if (next === 'note' && open.store.getState().articleNote === '') awaitField()
      setPanel(next)
    },
  })
  return (
    <div className={styles.page}>
      <Header
        isRailOpen={isRailOpen}
        onRail={() => setIsRailOpen(isOpen => !isOpen)}
        onPalette={openPalette}
        onHelp={openHelp}
        onFind={find.open}
      />
      <Notices writing={writing} onTakePen={onTakePen} />
      <div data-work className={styles.work}>
        <Rail
          isOpen={isRailOpen}
          answer={answer}
          onClose={() => setIsRailOpen(false)}
          onChecks={() => {
            setIsRailOpen(false)
            setPanel('checks')
          }}
          onVerdicts={() => {
            setIsRailOpen(false)
            setPanel('verdicts')
          }}
          onNote={() => {
            setIsRailOpen(false)
            setPanel('note')
          }}
        />
        <main id="main" className={styles.deskArea}>
          {find.isOpen && <FindBar key={find.opened} onClose={find.close} />}
          <Desk articleRef={articleRef} />
          <NestChip />
          <SelectionToolbar />
        </main>
        {panel === 'checks' && <ChecksPanel onClose={() => setPanel(null)} />}
        {panel === 'note' && <ArticleNotePanel onClose={() => setPanel(null)} />}
        {panel === 'verdicts' && <VerdictsPanel onClose={() => setPanel(null)} />}
        {panel === 'guideline' && <GuidelinePanel onClose={() => setPanel(null)} />}
        {isWide && panel === null && (
          <div data-inspector className={styles.inspector}>
            <Inspector />
          </div>
        )}
      </div>
      {!isWide && <ClaimSheet />}
      <HintBar
        hints={hintsFor(open.codebook, keymap)}
        helpKeys={keymap.printed('help')[0]}
        onHelp={openHelp}
      />
      <TabBar
        isRailOpen={isRailOpen}
        onText={() => setIsRailOpen(false)}
        onRail={() => setIsRailOpen(true)}
        onPalette={openPalette}
      />
      {overlay}
    </div>
  )
}

function Desk({ articleRef }: { readonly articleRef: RefObject<HTMLDivElement | null> }) {
  const { direction } = useOpenArticle()
  const isPrinting = usePrinting()
  const handleComplete = useCallback(() => {
    document.documentElement.dataset['reading'] = 'complete'
  }, [])
  useFirstPaint()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.desk} data-desk tabIndex={0} aria-label="Article">
      <div className={styles.sheet} dir={direction}>
        <ArticleHead />
        <div className={styles.body}>
          <ArticleText ref={articleRef} onComplete={handleComplete} isPrinting={isPrinting} />
          <BoundaryHandles />
          <TextCaret />
          <Cards />
        </div>
        {isPrinting && <PrintedNotes />}
      </div>
    </section>
  )
}

/** Says when the visible text with its marks has been painted for the first time. */
function useFirstPaint(): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setTimeout(() => {
        performance.mark('assay:first-paint')
        document.documentElement.dataset['reading'] ??= 'ready'
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      delete document.documentElement.dataset['reading']
    }
  }, [])
}
