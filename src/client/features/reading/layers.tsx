import { Link } from '@tanstack/react-router'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import { isConsensus } from '../../../core/consensus.ts'
import type { Id } from '../../../core/id.ts'
import { nameLayer } from '../../data/name-layer.ts'
import { onlyReview } from '../../data/only-reviewing.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import { toggleBeside } from './beside.ts'
import { CommandKey } from './command-key.tsx'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import styles from './rail.module.css'
import { isOwnOpen, useArticleNames, useOthersShown } from './use-others.ts'

/**
 * Whose layer is shown, where colleagues have layers here too. Theirs are for reading only, also beside one's own. While
 * they are hidden, not even their number is told.
 */
export function Layers({ answer }: { readonly answer: ArticleAnswer }) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const names = useArticleNames(answer)
  const isShown = useOthersShown(answer)
  const others = answer.layers.filter(({ layer }) => layer.annotator !== open.me.id || isConsensus(layer))
  if (others.length === 0) return null
  if (!isShown) return <HiddenLayers />
  const colleagues = others.filter(({ layer }) => layer.annotator !== open.me.id).length
  const isOwnShown = isOwnOpen(open)
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

function HiddenLayers() {
  const { article, index } = useOpenArticle()
  return (
    <nav className={styles.section} aria-labelledby="layers-heading">
      <h2 id="layers-heading" className={styles.heading}>
        Layers
      </h2>
      <p className={styles.hidden}>
        Colleagues’ are hidden until you submit your tags <CommandKey command="submit" />
      </p>
      {index.size === 0 && (
        <button type="button" className={styles.layer} onClick={() => onlyReview(article.id)}>
          I only review: show them
        </button>
      )}
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
