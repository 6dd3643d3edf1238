import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { ArticleSummary } from '../../../api/schemas.ts'
import type { Id } from '../../../core/id.ts'
import { listNewer, readRevision } from '../../../core/revision.ts'
import { useHiddenArticles } from '../../data/use-hidden-articles.ts'
import { useNames } from '../../data/use-names.ts'
import { useProjectTypes } from '../../data/use-project-types.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { usePreferences } from '../../ui/preferences.ts'
import { useTypeStyles } from '../../ui/use-type-styles.ts'
import styles from './article-list.module.css'
import { ArticleRow } from './article-row.tsx'

const ArticleMenu = lazyPart(async () => (await import('./article-menu.tsx')).ArticleMenu)

interface ArticleListProps {
  /** All of the library: what a text is corrected by may not be among those shown. */
  readonly all: readonly ArticleSummary[]
  readonly articles: readonly ArticleSummary[]
  readonly current: string | null
  /** When the list was read, in milliseconds: what its days are told from. */
  readonly readAt: number
  readonly onCurrent: (article: string) => void
  readonly onExport: (summary: ArticleSummary) => void
  readonly onExportOtherwise: (summary: ArticleSummary) => void
  readonly onRemove: (summary: ArticleSummary) => void
}

interface OpenMenu {
  readonly summary: ArticleSummary
  readonly anchor: { readonly current: HTMLElement }
}

/** The articles that are shown, one row each. */
export function ArticleList(props: ArticleListProps) {
  const { all, articles, current, readAt, onCurrent } = props
  const navigate = useNavigate()
  const newer = useMemo(() => listNewer(all.map(({ article }) => article)), [all])
  const known = useMemo(() => new Set(all.map(({ article }) => article.id)), [all])
  const now = useMemo(() => new Date(readAt), [readAt])
  const types = useProjectTypes()
  useTypeStyles(types)
  const { hidesLayers, hidesNames } = usePreferences()
  const hidden = useHiddenArticles(hidesLayers)
  const people = useMemo(
    () => all.flatMap(({ colleagues }) => colleagues.map(({ annotator, name }) => ({ id: annotator, name }))),
    [all],
  )
  const names = useNames(people, hidesNames)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const openMenu = useCallback(
    (summary: ArticleSummary, button: HTMLElement) => setMenu({ summary, anchor: { current: button } }),
    [],
  )
  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span>Article</span>
        <span>My claims, where they fall</span>
        <span className={styles.touched}>Last touched</span>
        <span>Colleagues</span>
      </div>
      <ul
        className={styles.list}
        aria-label="Articles"
        onFocus={event => {
          const row = event.target.closest<HTMLElement>('[data-article]')
          if (row?.dataset['article'] !== undefined) onCurrent(row.dataset['article'])
        }}
      >
        {articles.map(summary => (
          <ArticleRow
            key={summary.article.id}
            summary={summary}
            isCurrent={summary.article.id === current}
            types={types}
            names={names}
            isWithheld={hidden === null || hidden.has(summary.article.id)}
            newer={newer.get(summary.article.id)?.id ?? null}
            earlier={earlierHere(summary, known)}
            now={now}
            isMenuOpen={menu?.summary === summary}
            onMenu={openMenu}
          />
        ))}
      </ul>
      {menu && (
        <ArticleMenu
          title={menu.summary.article.title}
          anchor={menu.anchor}
          onExport={() => props.onExport(menu.summary)}
          onExportOtherwise={() => props.onExportOtherwise(menu.summary)}
          onCorrect={() =>
            void navigate({
              to: '/articles/$articleId/correct',
              params: { articleId: menu.summary.article.id },
            })
          }
          onRemove={() => props.onRemove(menu.summary)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}

/** The article whose text this one corrects, as long as it is in the library. */
function earlierHere({ article }: ArticleSummary, known: ReadonlySet<Id>): Id | null {
  const earlier = readRevision(article)?.article
  return earlier !== undefined && known.has(earlier) ? earlier : null
}
