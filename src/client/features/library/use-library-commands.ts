import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { useBulkHistory } from '../../data/bulk-history.ts'
import { useBulkUndo } from '../../data/use-bulk-undo.ts'
import { openSettings } from '../../ui/profile-button.tsx'
import { searchPlaces } from '../../ui/search-places.ts'
import { showToast } from '../../ui/toasts.ts'
import { usePageCommands } from '../../ui/use-page-commands.tsx'
import type { createExporting } from './exporting.ts'
import { type LibraryCommand, libraryCommands } from './library-keys.ts'
import type { useCurrentArticle } from './use-current-article.ts'

type PageCommand = Exclude<LibraryCommand, 'help' | 'palette'>

interface LibraryParts {
  readonly articles: readonly ArticleSummary[]
  readonly row: ReturnType<typeof useCurrentArticle>
  readonly exporting: ReturnType<typeof createExporting>
  readonly onFind: () => void
  readonly onRemove: (summary: ArticleSummary) => void
  readonly onChooseTexts: () => void
  readonly onChooseAnnotations: () => void
}

type ArticlePage = '/articles/$articleId' | '/articles/$articleId/correct'

/** The browser, the form and the dialogs do these. */
const leftAlone = { paste: () => false, add: () => false, back: () => false }

/** What the library’s commands do. False leaves a key to the browser. */
export function useLibraryCommands(parts: LibraryParts) {
  const { articles, row, exporting } = parts
  const navigate = useNavigate()
  const history = useBulkUndo(message => showToast({ message }))
  const wasRowFocused = useRef(false)
  const goTo = (articleId: string, to: ArticlePage = '/articles/$articleId') =>
    void navigate({ to, params: { articleId } })
  const actions: Record<PageCommand, () => unknown> = {
    next: () => row.move(1),
    previous: () => row.move(-1),
    open: () => (row.current ? goTo(row.current.article.id) : false),
    export: () => void (row.current && exporting.one(row.current)),
    correct: () => row.current && goTo(row.current.article.id, '/articles/$articleId/correct'),
    remove: () => (row.current && row.isFocused() ? parts.onRemove(row.current) : false),
    find: parts.onFind,
    files: parts.onChooseTexts,
    import: parts.onChooseAnnotations,
    'export-otherwise': () => row.current && exporting.oneOtherwise(row.current),
    'export-all': () => void exporting.all(),
    'export-all-otherwise': () => exporting.allOtherwise(),
    settings: openSettings,
    claims: () => void navigate({ to: '/claims' }),
    agreement: () => void navigate({ to: '/agreement' }),
    speakers: () => void navigate({ to: '/speakers' }),
    project: () => void navigate({ to: '/project' }),
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    ...leftAlone,
  }
  function whyNot(command: PageCommand): string | null {
    const { undo, redo } = useBulkHistory.getState()
    if (ofArticle.has(command) && !row.current) return 'No article here'
    if (command === 'remove' && !wasRowFocused.current) return 'No article is focused'
    if (command === 'undo' && undo.length === 0) return 'Nothing to undo'
    if (command === 'redo' && redo.length === 0) return 'Nothing to do again'
    return null
  }
  const places = articles.map(({ article: { id, title } }) => ({ id, name: title, onRun: () => goTo(id) }))
  return usePageCommands<PageCommand>({
    list: libraryCommands,
    run: command => actions[command](),
    whyNot,
    after: [searchPlaces('Articles', places)],
    placeholder: 'A command or an article',
    onPalette: () => {
      wasRowFocused.current = row.isFocused()
    },
  })
}

const ofArticle: ReadonlySet<PageCommand> = new Set([
  'next',
  'previous',
  'open',
  'export',
  'correct',
  'remove',
  'find',
  'export-otherwise',
  'export-all',
  'export-all-otherwise',
])
