// The first page: what there is to read, how far each article has come, and every way to add one.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { libraryQuery } from '../../data/queries.ts'
import { HintBar } from '../../ui/hint-bar.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useFileDrop } from '../../ui/use-file-drop.ts'
import { useKeymap } from '../../ui/use-keymap.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AddArticleForm } from './add-article-form.tsx'
import { ArticleList } from './article-list.tsx'
import { startDraft, useDraft } from './draft-store.ts'
import { createExporting } from './exporting.ts'
import { FileDropOverlay } from './file-drop-overlay.tsx'
import { FileProgress } from './file-progress.tsx'
import { findArticles } from './find-articles.ts'
import { libraryCommands, libraryHints } from './library-keys.ts'
import styles from './library-page.module.css'
import { LibraryEmpty, LibraryFailed, LibraryLoading, NothingFound } from './library-states.tsx'
import { LibraryToolbar } from './library-toolbar.tsx'
import { Masthead } from './masthead.tsx'
import { useCurrentArticle } from './use-current-article.ts'
import { useIntake } from './use-intake.ts'
import { useLibraryCommands } from './use-library-commands.ts'
import { usePagePaste } from './use-page-paste.ts'
import { useRemoveArticle } from './use-remove-article.ts'
import { WaitingBar } from './waiting-bar.tsx'

const none: readonly ArticleSummary[] = []

export function LibraryPage() {
  usePageTitle('Library')
  const client = useQueryClient()
  const exporting = useMemo(() => createExporting(client), [client])
  const library = useQuery(libraryQuery)
  const [wanted, setWanted] = useState('')
  const listRef = useRef<HTMLElement>(null)
  const findRef = useRef<HTMLInputElement>(null)
  const fieldRef = useRef<HTMLTextAreaElement>(null)
  const titleRef = useRef<HTMLInputElement>(null)
  const all = library.data?.articles ?? none
  const sought = useDeferredValue(wanted)
  const articles = useMemo(() => findArticles(all, sought), [all, sought])
  const row = useCurrentArticle(articles, listRef)
  const remove = useRemoveArticle()
  const { takeFiles, chooseTexts, chooseAnnotations } = useIntake()
  const dragged = useFileDrop(takeFiles)

  function handleRemove(summary: ArticleSummary) {
    const next = summary === row.current ? row.neighbour() : row.current
    remove(summary)
    // Once its row is gone.
    setTimeout(() => (next ? row.focus(next.article.id) : listRef.current?.focus()))
  }
  function handleLeaveFind() {
    findRef.current?.blur()
    // Once the list shows what was found.
    setTimeout(() => row.current && row.focus(row.current.article.id))
  }
  usePagePaste({
    onText: text => {
      if (useDraft.getState().draft === null) startDraft({ text })
      else showToast({ message: 'There is a text in the form already. Add it or leave it out first.' })
      setTimeout(() => titleRef.current?.select())
    },
    onFiles: takeFiles,
  })
  const commands = useLibraryCommands({
    articles,
    row,
    exporting,
    onFind: () => findRef.current?.select(),
    onRemove: handleRemove,
    onChooseTexts: () => void chooseTexts(),
    onChooseAnnotations: () => void chooseAnnotations(),
  })
  const keymap = useKeymap(libraryCommands)
  return (
    <div className={styles.page}>
      <Masthead
        now={new Date()}
        paletteKeys={keymap.printed('palette')[0]}
        onPalette={commands.openPalette}
        onHelp={commands.openHelp}
      />
      <main id="main" className={styles.main} ref={listRef} tabIndex={-1}>
        <WaitingBar articles={all} />
        <AddArticleForm
          articles={all}
          fieldRef={fieldRef}
          titleRef={titleRef}
          onChooseFiles={chooseTexts}
          onAdded={article => setTimeout(() => row.focus(article))}
        />
        <FileProgress />
        {library.data && (
          <LibraryToolbar
            shown={articles.length}
            total={all.length}
            wanted={wanted}
            findRef={findRef}
            onFind={setWanted}
            onLeaveFind={handleLeaveFind}
            onImport={chooseAnnotations}
            onExport={() => void exporting.all()}
            onExportOtherwise={exporting.allOtherwise}
          />
        )}
        {library.isPending && <LibraryLoading />}
        {library.error && !library.data && (
          <LibraryFailed error={library.error} onRetry={() => void library.refetch()} />
        )}
        {library.data && all.length === 0 && <LibraryEmpty />}
        {all.length > 0 && articles.length === 0 && (
          <NothingFound wanted={sought} onClear={() => setWanted('')} />
        )}
        {articles.length > 0 && (
          <ArticleList
            all={all}
            articles={articles}
            readAt={library.dataUpdatedAt}
            current={row.current?.article.id ?? null}
            onCurrent={row.choose}
            onExport={exporting.one}
            onExportOtherwise={exporting.oneOtherwise}
            onRemove={handleRemove}
          />
        )}
      </main>
      <HintBar
        hints={libraryHints(keymap, articles.length > 0)}
        helpKeys={keymap.printed('help')[0]}
        onHelp={commands.openHelp}
      />
      {dragged && <FileDropOverlay types={dragged} />}
      {commands.overlay}
    </div>
  )
}
