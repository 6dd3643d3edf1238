import { Link } from '@tanstack/react-router'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import { isConsensus } from '../../../core/consensus.ts'
import type { Id } from '../../../core/id.ts'
import { nameLayer } from '../../data/name-layer.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import { toggleBeside } from './beside.ts'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import styles from './rail.module.css'

/** Whose layer is shown, where colleagues have layers here too. Theirs are for reading only, also beside one's own. */
export function Layers({ answer }: { readonly answer: ArticleAnswer }) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const others = answer.layers.filter(({ layer }) => layer.annotator !== open.me.id || isConsensus(layer))
  if (others.length === 0) return null
  const colleagues = others.filter(({ layer }) => layer.annotator !== open.me.id).length
  const names = new Map(answer.people.map(person => [person.id, person.name]))
  const isOwnShown = open.layer.annotator === open.me.id && !isConsensus(open.layer)
  const own = isOwnShown
    ? open.index.size
    : (answer.layers.find(each => each.layer.id === answer.own?.id)?.claims ?? 0)
  return (
    <nav className={styles.section} aria-labelledby="layers-heading">
      <h2 id="layers-heading" className={styles.heading}>
        Layers {colleagues > 0 && <small>{plural(colleagues, 'colleague')}</small>}
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
      {others.map(({ layer, claims }) => {
        const name = nameLayer(layer, { name: names.get(layer.annotator), me: open.me.id })
        return (
          <div key={layer.id}>
            <Link
              className={styles.layer}
              to="/articles/$articleId"
              params={{ articleId: open.article.id }}
              search={{ layer: layer.id }}
              reloadDocument
            >
              <span aria-current={layer.id === open.layer.id || undefined}>
                <bdi>{name}</bdi>
              </span>{' '}
              <span>{claims}</span>
            </Link>
            {isOwnShown && <BesideSwitch layer={layer.id} name={name} />}
          </div>
        )
      })}
      <Link
        className={styles.layer}
        to="/articles/$articleId/compare"
        params={{ articleId: open.article.id }}
      >
        <span>Compare them</span>
      </Link>
    </nav>
  )
}

function BesideSwitch({ layer, name }: { readonly layer: Id; readonly name: string }) {
  const open = useOpenArticle()
  const isBeside = useReading(state => state.beside.has(layer))
  return (
    <label className={styles.beside}>
      <input
        type="checkbox"
        aria-label={`${isolate(name)}: beside mine`}
        checked={isBeside}
        onChange={() => toggleBeside(open, layer)}
      />
      Beside mine
    </label>
  )
}
