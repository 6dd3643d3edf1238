import { useState } from 'react'
import { parseLeastIou } from '../../../core/agreement/agreement-words.ts'
import type { Id } from '../../../core/id.ts'
import { plural } from '../../ui/plural.ts'
import styles from './agreement-page.module.css'
import type { OpenedAgreement } from './agreement-questions.ts'
import type { AgreementSearch } from './agreement-search.ts'
import type { ChangeSearch } from './use-agreement-search.ts'

interface ChooseComparedProps {
  readonly list: OpenedAgreement
  readonly search: AgreementSearch
  readonly change: ChangeSearch
}

/** Whose layers, on which articles, and how much of two claims' words must be the same. */
export function ChooseCompared({ list: { annotators, articles }, search, change }: ChooseComparedProps) {
  const chosen = search.articles?.length ?? articles.length
  const choose = (name: 'annotators' | 'articles', all: readonly Id[], id: Id) => {
    const now = search[name] ?? all
    const next = all.filter(each => (each === id ? !now.includes(id) : now.includes(each)))
    change({ [name]: next.length === all.length ? null : next, pair: null })
  }
  return (
    <div className={styles.choices}>
      <fieldset className={styles.checks}>
        <legend>Annotators</legend>
        {annotators.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={search.annotators?.includes(id) ?? true}
              onChange={() =>
                choose(
                  'annotators',
                  annotators.map(each => each.id),
                  id,
                )
              }
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      <MatchFields {...{ search, change }} />
      <details className={styles.articles}>
        <summary>
          {chosen === articles.length
            ? `All of ${plural(articles.length, 'article')}`
            : `${chosen} of ${plural(articles.length, 'article')}`}
        </summary>
        <fieldset className={styles.checks}>
          <legend>Articles</legend>
          {articles.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={search.articles?.includes(id) ?? true}
                onChange={() =>
                  choose(
                    'articles',
                    articles.map(each => each.id),
                    id,
                  )
                }
              />
              <bdi>{title}</bdi>
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  )
}

function MatchFields({ search, change }: Pick<ChooseComparedProps, 'search' | 'change'>) {
  const [typed, setTyped] = useState<string | null>(null)
  const least = typed === null ? search.iou : parseLeastIou(typed)
  return (
    <>
      <label className={styles.field}>
        Claims agree with
        <select
          value={search.match}
          onChange={({ target }) => change({ match: target.value === 'exact' ? 'exact' : 'overlap' })}
        >
          <option value="exact">the very same words</option>
          <option value="overlap">at least a part of the words</option>
        </select>
      </label>
      {search.match === 'overlap' && (
        <label className={styles.field}>
          That part, as IoU
          <input
            className={styles.iou}
            type="number"
            min={0.05}
            max={1}
            step={0.05}
            value={typed ?? search.iou}
            aria-invalid={least === null}
            onChange={({ target }) => {
              setTyped(target.value)
              const iou = parseLeastIou(target.value)
              if (iou !== null) change({ iou })
            }}
            onBlur={() => setTyped(null)}
          />
        </label>
      )}
    </>
  )
}
