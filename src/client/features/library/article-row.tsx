import { memo } from 'react'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { someColleague } from '../../../core/blind.ts'
import type { ClaimType } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import { isolate } from '../../ui/isolate.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { plural } from '../../ui/plural.ts'
import { presentClock, presentDay } from '../../ui/present-day.ts'
import { presentInitials } from '../../ui/present-initials.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { ArticleLink } from './article-link.tsx'
import styles from './article-row.module.css'
import { ClaimMap } from './claim-map.tsx'

/** Most articles have one text and nothing aside: their list does not wait for it. */
const ArticleRevisions = lazyPart(async () => (await import('./article-revisions.tsx')).ArticleRevisions)

interface ArticleRowProps {
  readonly summary: ArticleSummary
  /** Those of the project. */
  readonly types: readonly ClaimType[]
  /** The article with the corrected text, and the one whose text this corrects; null where there is none. */
  readonly newer: Id | null
  readonly earlier: Id | null
  /** What colleagues are called, by id. */
  readonly names: ReadonlyMap<Id, string>
  /** Whether what colleagues tagged is hidden, their number too. */
  readonly isWithheld: boolean
  readonly isCurrent: boolean
  readonly now: Date
  readonly isMenuOpen: boolean
  readonly onMenu: (summary: ArticleSummary, button: HTMLElement) => void
}

/** One article of the library. Its title is the link that the keys move between. Rendered anew only when it changes. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { summary, types, newer, earlier, names, isWithheld, isCurrent, now, isMenuOpen, onMenu } = props
  const { article, words, added, touched, claims, own } = summary
  const source = article.publisher === undefined ? '' : `${isolate(article.publisher)}, `
  return (
    <li className={styles.row} data-article={article.id} data-current={isCurrent || undefined}>
      <div className={styles.what}>
        <h2 className={styles.title} lang={article.language}>
          <ArticleLink article={article.id} className={styles.link}>
            <bdi>{article.title}</bdi>
          </ArticleLink>
        </h2>
        <p className={styles.meta}>
          {source}
          {plural(words, 'word')}. Added {presentDay(added, now)}
          {own && own.status !== 'draft' && `. Your tags are ${own.status}`}
        </p>
        {(newer !== null || article.extensions) && (
          <ArticleRevisions article={article} newer={newer} earlier={earlier} />
        )}
      </div>
      <ClaimMap claims={claims} types={types} />
      <p className={styles.touched}>
        <span className={styles.lead}>Last touched </span>
        {presentTouched(touched, now)}
      </p>
      <Colleagues colleagues={summary.colleagues} {...{ names, isWithheld }} />
      <button
        type="button"
        className={styles.more}
        aria-label={`More for ${quoteTitle(article.title)}`}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={event => onMenu(summary, event.currentTarget)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="3" cy="8" r="1.5" />
          <circle cx="8" cy="8" r="1.5" />
          <circle cx="13" cy="8" r="1.5" />
        </svg>
      </button>
    </li>
  )
})

function presentTouched(touched: string, now: Date): string {
  const day = presentDay(touched, now)
  return day === 'today' || day === 'yesterday' ? `${day} ${presentClock(touched)}` : day
}

type ColleaguesProps = Pick<ArticleSummary, 'colleagues'> & Pick<ArticleRowProps, 'names' | 'isWithheld'>

function Colleagues({ colleagues, names, isWithheld }: ColleaguesProps) {
  if (colleagues.length === 0) return <p className={styles.nobody}>None yet</p>
  if (isWithheld) return <p className={styles.withheld}>Hidden until you submit</p>
  const named = colleagues.map(each => ({ ...each, name: names.get(each.annotator) ?? someColleague }))
  return (
    <ul className={styles.colleagues}>
      {named.map(({ layer, name, status, claims }) => (
        <li key={layer} className={styles.colleague}>
          <i className={styles.initials} aria-hidden="true">
            {presentInitials(name)}
          </i>
          <span>
            {plural(claims, 'claim')}
            <span className={styles.whose}>, {name}</span>
            {status !== 'draft' && `, ${status}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
