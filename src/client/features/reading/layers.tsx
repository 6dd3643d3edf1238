import { Link } from '@tanstack/react-router'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import { plural } from '../../ui/plural.ts'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import styles from './rail.module.css'

/** Whose layer is shown, where colleagues have layers here too. Theirs open for reading only. */
export function Layers({ answer }: { readonly answer: ArticleAnswer }) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const others = answer.layers.filter(({ layer }) => layer.annotator !== open.me.id)
  if (others.length === 0) return null
  const names = new Map(answer.people.map(person => [person.id, person.name]))
  const isOwnShown = open.layer.annotator === open.me.id
  const own = isOwnShown
    ? open.index.size
    : (answer.layers.find(each => each.layer.id === answer.own?.id)?.claims ?? 0)
  return (
    <nav className={styles.section} aria-labelledby="layers-heading">
      <h2 id="layers-heading" className={styles.heading}>
        Layers <small>{plural(others.length, 'colleague')}</small>
      </h2>
      <Link
        className={styles.layer}
        to="/articles/$articleId"
        params={{ articleId: open.article.id }}
        search={{}}
        reloadDocument
      >
        <span aria-current={isOwnShown || undefined}>Yours</span> <span>{own}</span>
      </Link>
      {others.map(({ layer, claims }) => (
        <Link
          key={layer.id}
          className={styles.layer}
          to="/articles/$articleId"
          params={{ articleId: open.article.id }}
          search={{ layer: layer.id }}
          reloadDocument
        >
          <span aria-current={layer.id === open.layer.id || undefined}>
            {names.get(layer.annotator) ?? 'A colleague'}
          </span>{' '}
          <span>{claims}</span>
        </Link>
      ))}
    </nav>
  )
}
