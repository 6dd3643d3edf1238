import type { ArticleSummary } from '../../../api/schemas.ts'
import styles from './article-list.module.css'
import { ArticleRow } from './article-row.tsx'

interface ArticleListProps {
  readonly articles: readonly ArticleSummary[]
  readonly current: string | null
  readonly onCurrent: (article: string) => void
  readonly onExport: (summary: ArticleSummary) => void
  readonly onRemove: (summary: ArticleSummary) => void
}

/** The articles that are shown, one row each. */
export function ArticleList({ articles, current, onCurrent, onExport, onRemove }: ArticleListProps) {
  const now = new Date()
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
            now={now}
            onExport={onExport}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </>
  )
}
