import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportItem, ImportReport } from '../../../api/import-report.ts'
import type { Id } from '../../../core/id.ts'
import { useProjectTypes } from '../../data/use-project-types.ts'
import { Button } from '../../ui/button.tsx'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import { presentCount } from '../../ui/present-count.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { useTypeStyles } from '../../ui/use-type-styles.ts'
import styles from './import-article.module.css'
import { ImportChoice } from './import-choice.tsx'
import { presentReviews } from './present-reviews.ts'
import { useDifferences } from './use-differences.ts'

interface ImportArticleProps {
  readonly article: ImportReport['articles'][number]
  readonly file: File
  readonly replace: ReadonlySet<Id>
  readonly current: Id | null
  readonly onChoose: (item: Id, takesFile: boolean) => void
  readonly onCurrent: (item: Id) => void
}

/** What the file brings for one article: its claims by type, who made them, each choice, and the rest to look at. */
export function ImportArticle({ article, file, replace, current, onChoose, onCurrent }: ImportArticleProps) {
  const differences = useDifferences(article, file)
  const differing = article.items.filter(({ status }) => status === 'differs')
  const settled = article.items.filter(({ status, kind }) => status !== 'differs' && kind === 'claim')
  return (
    <section className={styles.article}>
      <h2 className={styles.title}>
        {article.status === 'here' ? (
          <Link to="/articles/$articleId" params={{ articleId: article.article }}>
            <bdi>{article.title}</bdi>
          </Link>
        ) : (
          <bdi>{article.title}</bdi>
        )}
      </h2>
      <p className={styles.meta}>
        <span>{article.status === 'here' ? 'Already in the library.' : 'Comes in with the file.'}</span>
        <TypeCounts types={article.types} />
        {article.annotators.length > 0 && <span>By {article.annotators.map(isolate).join(', ')}</span>}
      </p>
      {article.reviews.map(reviews => (
        <p key={`${reviews.reviewer} ${reviews.annotator}`} className={styles.reviews}>
          {presentReviews(reviews)}{' '}
          {reviews.isMine && article.status === 'here' && reviews.new === 0 && (
            <Link to="/articles/$articleId" params={{ articleId: article.article }}>
              Go to them
            </Link>
          )}
        </p>
      ))}
      {differing.map(item => (
        <ImportChoice
          key={item.id}
          item={item}
          differences={differences.get(item.id) ?? null}
          takesFile={replace.has(item.id)}
          isCurrent={current === item.id}
          onChoose={takesFile => onChoose(item.id, takesFile)}
          onFocus={() => onCurrent(item.id)}
        />
      ))}
      <Settled items={settled} total={article.counts.new + article.counts.same} />
    </section>
  )
}

function TypeCounts({ types }: { readonly types: Readonly<Record<string, number>> }) {
  const ours = useProjectTypes()
  useTypeStyles(ours)
  const names = Object.keys(types)
  const known = ours.filter(({ name }) => names.includes(name))
  const others = names.filter(name => known.every(type => type.name !== name))
  const all = [...known, ...others.map(name => ({ name, label: name, plural: name }))]
  return all.map(({ name, label, plural: many }) => (
    <span key={name} className={styles.type}>
      <TypeMark type={name} />
      {plural(types[name] ?? 0, label.toLowerCase(), many.toLowerCase())}
    </span>
  ))
}

const states = { new: 'New', same: 'Already here', behind: 'Newer here', differs: '' } as const

/** The claims that need no choice, folded away. */
function Settled({ items, total }: { readonly items: readonly ImportItem[]; readonly total: number }) {
  const [isOpen, setIsOpen] = useState(false)
  if (items.length === 0) return null
  return (
    <div className={styles.settled}>
      <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {isOpen
          ? 'Hide them'
          : `Show the ${plural(items.length, 'claim')} that ${items.length === 1 ? 'needs' : 'need'} no choice`}
      </Button>
      {isOpen && (
        <ul className={styles.list}>
          {items.map(({ id, label, text, status }) => (
            <li key={id} className={styles.claim}>
              <TypeMark type={label} />
              <span className={styles.text}>{text}</span>
              <span className={styles.status}>{states[status]}</span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && total > items.length && (
        <p className={styles.status}>
          These are the first {presentCount(items.length)} of {presentCount(total)}.
        </p>
      )}
    </div>
  )
}
