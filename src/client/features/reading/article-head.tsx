import { Fragment, useMemo } from 'react'
import { findInvisibles } from '../../../text/invisibles.ts'
import { plural } from '../../ui/plural.ts'
import { presentCount } from '../../ui/present-count.ts'
import { presentDay } from '../../ui/present-day.ts'
import styles from './article-head.module.css'
import { useOpenArticle } from './open-article.ts'

/** What stands above the text: its title, where it comes from, and what of it does not show. */
export function ArticleHead() {
  const { article } = useOpenArticle()
  return (
    <header className={styles.head}>
      <h1>
        <bdi>{article.title}</bdi>
      </h1>
      <Origin />
      <Invisibles />
    </header>
  )
}

/** “Onet, J. Kowalski, 2022-09-21. 439 words. Added yesterday.” */
function Origin() {
  const { article, words, added } = useOpenArticle()
  const { publisher, author, publishedOn } = article
  const source = Object.entries({ publisher, author, publishedOn }).filter(([, part]) => part)
  return (
    <p>
      <bdi dir="ltr">
        {source.map(([name, part], at) => (
          <Fragment key={name}>
            <bdi>{part}</bdi>
            {at < source.length - 1 ? ', ' : '. '}
          </Fragment>
        ))}
        {presentCount(words)} words. Added {presentDay(added, new Date())}
      </bdi>
    </p>
  )
}

/** How many characters do not show, and which; nothing where all of them do. */
function Invisibles() {
  const { points } = useOpenArticle().reader
  const names = useMemo(() => findInvisibles(points).map(({ kind }) => kind.name), [points])
  if (names.length === 0) return null
  return (
    <p>
      <bdi dir="ltr">
        {plural(names.length, 'invisible character')}, marked in the text: {presentKinds(names)}.
      </bdi>
    </p>
  )
}

/** “2 right-to-left overrides, 1 zero-width space”, the most frequent first. */
function presentKinds(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => plural(count, name))
    .join(', ')
}
