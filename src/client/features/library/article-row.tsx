import { Link } from '@tanstack/react-router'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { plural } from '../../ui/plural.ts'
import { presentClock, presentDay } from '../../ui/present-day.ts'
import { presentInitials } from '../../ui/present-initials.ts'
import { ArticleMenu } from './article-menu.tsx'
import styles from './article-row.module.css'
import { ClaimMap } from './claim-map.tsx'

interface ArticleRowProps {
  readonly summary: ArticleSummary
  readonly isCurrent: boolean
  readonly now: Date
  readonly onExport: (summary: ArticleSummary) => void
  readonly onRemove: (summary: ArticleSummary) => void
}

/** One article of the library. Its title is the link that the keys move between. */
export function ArticleRow({ summary, isCurrent, now, onExport, onRemove }: ArticleRowProps) {
  const { article, words, added, touched, claims } = summary
  const source = article.publisher === undefined ? '' : `${article.publisher}, `
  return (
    <li className={styles.row} data-article={article.id} data-current={isCurrent || undefined}>
      <div className={styles.what}>
        <h2 className={styles.title} lang={article.language}>
          <Link to="/articles/$articleId" params={{ articleId: article.id }} className={styles.link}>
            {article.title}
          </Link>
        </h2>
        <p className={styles.meta}>
          {source}
          {plural(words, 'word')}. Added {presentDay(added, now)}
        </p>
      </div>
      <ClaimMap claims={claims} />
      <p className={styles.touched}>
        <span className={styles.lead}>Last touched </span>
        {presentTouched(touched, now)}
      </p>
      <Colleagues colleagues={summary.colleagues} />
      <ArticleMenu
        title={article.title}
        onExport={() => onExport(summary)}
        onRemove={() => onRemove(summary)}
      />
    </li>
  )
}

function presentTouched(touched: string, now: Date): string {
  const day = presentDay(touched, now)
  return day === 'today' || day === 'yesterday' ? `${day} ${presentClock(touched)}` : day
}

function Colleagues({ colleagues }: Pick<ArticleSummary, 'colleagues'>) {
  if (colleagues.length === 0) return <p className={styles.nobody}>None yet</p>
  return (
    <ul className={styles.colleagues}>
      {colleagues.map(({ layer, name, claims }) => (
        <li key={layer} className={styles.colleague}>
          <i className={styles.initials} aria-hidden="true">
            {presentInitials(name)}
          </i>
          <span>
            {plural(claims, 'claim')}
            <span className={styles.whose}>, {name}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
