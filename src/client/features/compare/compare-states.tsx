import { Link } from '@tanstack/react-router'
import { ApiError } from '../../data/http.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { isolate } from '../../ui/isolate.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './compare-states.module.css'
import type { Annotated } from './fetch-comparison.ts'

/** Nothing for a moment, then what is being done. */
export function CompareLoading() {
  const isLong = useDelayed(true)
  return (
    <main id="main" className={styles.state} aria-busy="true">
      {isLong && <p role="status">Reading the layers…</p>}
    </main>
  )
}

export function CompareFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const isGone = error instanceof ApiError && error.details.code === 'not-found'
  return (
    <main id="main" className={styles.state}>
      <h1 className={styles.title}>{isGone ? 'This article is not here' : 'The layers could not be read'}</h1>
      <Bar tone="red" isAlert>
        {isGone ? 'It was removed, or the address is not right.' : error.message} Nothing was changed.
      </Bar>
      <p className={styles.ways}>
        {!isGone && <Button onPress={onRetry}>Try again</Button>}
        <Link to="/">To the library</Link>
      </p>
    </main>
  )
}

/** Fewer than two layers: how to get another one. */
export function NothingToCompare({
  annotated,
  article,
}: {
  readonly annotated: readonly Annotated[]
  readonly article: string
}) {
  const [only] = annotated
  const owner = only?.isMe ? 'yours' : only ? `that of ${isolate(only.name)}` : ''
  return (
    <section className={styles.state}>
      <h1 className={styles.title}>{only ? 'One layer so far' : 'Nothing here yet'}</h1>
      <p>
        {only ? `This article has one layer with claims, ${owner}. ` : 'Nobody has tagged a claim here. '}
        To compare, import a colleague’s annotation file of the same text: their claims come in as a layer of
        their own, and yours stay as they are.
      </p>
      <p className={styles.ways}>
        <Link to="/import">Import a file</Link>
        <Link to="/articles/$articleId" params={{ articleId: article }}>
          {only?.isMe ? 'To my tags' : 'Tag it myself'}
        </Link>
      </p>
    </section>
  )
}
