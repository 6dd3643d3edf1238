import { Link } from '@tanstack/react-router'
import type { Article } from '../../../core/article.ts'
import type { Id } from '../../../core/id.ts'
import { readRevision } from '../../../core/revision.ts'
import { countAside, listAside } from '../../../formats/anchoring/set-aside.ts'
import { presentCount } from '../../ui/present-count.ts'
import { ArticleLink } from './article-link.tsx'
import styles from './article-revisions.module.css'

interface ArticleRevisionsProps {
  readonly article: Article
  /** The article with the corrected text, and the one whose text this corrects; null where there is none. */
  readonly newer: Id | null
  readonly earlier: Id | null
}

/** Which text of several this is, and what it keeps aside; nothing for most articles. */
export function ArticleRevisions({ article, newer, earlier }: ArticleRevisionsProps) {
  const isCorrected = readRevision(article) !== null
  const aside = countAside(listAside(article))
  if (newer === null && !isCorrected && aside === 0) return null
  return (
    <p className={styles.notes}>
      {isCorrected && (
        <span>
          <b>Corrected text.</b>{' '}
          {earlier !== null && <ArticleLink article={earlier}>The earlier text</ArticleLink>}
        </span>
      )}
      {newer !== null && (
        <span>
          Earlier text. <ArticleLink article={newer}>The corrected text</ArticleLink>
        </span>
      )}
      {aside > 0 && (
        <Link to="/articles/$articleId/aside" params={{ articleId: article.id }}>
          {presentCount(aside)} kept aside
        </Link>
      )}
    </p>
  )
}
