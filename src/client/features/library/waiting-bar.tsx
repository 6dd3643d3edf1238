import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArticleSummary } from '../../../api/schemas.ts'
import { sendWaiting } from '../../data/send-waiting.ts'
import { useWaitingChanges, type WaitingChanges } from '../../data/waiting-changes.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { quoteTitle } from '../../ui/quote-title.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import { ArticleLink } from './article-link.tsx'
import { RemovedArticleWaiting } from './removed-article-waiting.tsx'
import styles from './waiting-bar.module.css'

/** What was done earlier and is in this browser alone, article by article. Gone once the server has all of it. */
export function WaitingBar({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const client = useQueryClient()
  const left = useWaitingChanges(state => state.left)
  const [isTrying, setIsTrying] = useState(false)
  const isSlow = useDelayed(isTrying)
  const shown = left.filter(({ state }) => state !== 'open')
  async function handleRetry() {
    setIsTrying(true)
    await sendWaiting(client)
    setIsTrying(false)
  }
  return (
    <div role="status" className={styles.place}>
      {shown.length > 0 && (
        <Bar>
          <div className={styles.line}>
            <div>
              {shown.map(waiting =>
                waiting.state === 'removed' ? (
                  <RemovedArticleWaiting key={waiting.article} waiting={waiting} />
                ) : (
                  <p key={waiting.article}>
                    <Waiting
                      waiting={waiting}
                      title={articles.find(({ article }) => article.id === waiting.article)?.article.title}
                    />
                  </p>
                ),
              )}
            </div>
            <Button onPress={() => void handleRetry()}>{isSlow ? 'Trying…' : 'Try again'}</Button>
          </div>
        </Bar>
      )}
    </div>
  )
}

function Waiting({
  waiting,
  title,
}: {
  readonly waiting: WaitingChanges
  readonly title?: string | undefined
}) {
  const { article, count, state } = waiting
  const changes = plural(count, 'change')
  const wait = count === 1 ? 'waits' : 'wait'
  if (title === undefined) {
    return `${changes} of an article that is not in this list ${wait} in this browser.`
  }
  return (
    <>
      <b>
        {changes} of <ArticleLink article={article}>{quoteTitle(title)}</ArticleLink>
      </b>{' '}
      {wait} in this browser.{' '}
      {state === 'held-up' ? 'Open it to see what holds it up.' : 'Assay could not be reached.'}
    </>
  )
}
