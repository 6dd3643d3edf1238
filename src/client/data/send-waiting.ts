import type { QueryClient } from '@tanstack/react-query'
import type { ArticleAnswer } from '../../api/schemas.ts'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { ApiError } from './http.ts'
import { articlesWaiting, type KeptOf, keptEdits } from './kept-edits.ts'
import type { Delivery } from './outbox.ts'
import { articleQuery, libraryQuery } from './queries.ts'
import { sendEdit } from './send-edit.ts'
import { consensusOf, isBeingWritten, reviewsOf } from './single-writer.ts'
import { useWaitingChanges, type WaitingChanges } from './waiting-changes.ts'

/**
 * Sends what earlier visits left waiting in this browser, article by article. What the server does not take now
 * stays, is told by `useWaitingChanges`, and the article's page deals with it when it is opened. A page that is open
 * sends its own. Returns what is left.
 */
export async function sendWaiting(client: QueryClient): Promise<readonly WaitingChanges[]> {
  return await navigator.locks.request('assay:send-waiting', async () => {
    const left: WaitingChanges[] = []
    for (const article of await articlesWaiting()) left.push(await sendArticle(client, article))
    const counted = left.filter(({ count }) => count > 0)
    useWaitingChanges.setState({ left: counted })
    return counted
  })
}

async function sendArticle(client: QueryClient, article: Id): Promise<WaitingChanges> {
  const own = await sendKept(client, article, 'own')
  const consensus = await sendKept(client, article, 'consensus')
  const reviews = await sendKept(client, article, 'reviews')
  // What is left of the one is told before the other: each is dealt with where it was made.
  const { state } = [own, consensus].find(({ count }) => count > 0) ?? reviews
  return { article, count: own.count + consensus.count + reviews.count, state }
}

async function sendKept(
  client: QueryClient,
  article: Id,
  of: KeptOf,
): Promise<Pick<WaitingChanges, 'count' | 'state'>> {
  const kept = keptEdits(article, of)
  const waiting = await kept.read()
  const count = waiting.length
  if (count === 0) return { count, state: 'held-up' }
  const written = { own: article, consensus: consensusOf(article), reviews: reviewsOf(article) }[of]
  if (await isBeingWritten(written)) return { count, state: 'open' }
  const answer = await readArticle(client, article)
  if (typeof answer === 'string') return { count, state: answer }
  const { sent, failure } = await sendEdits(waiting, answer)
  for (const edit of sent) await kept.remove(edit.id)
  if (sent.length > 0) {
    // What was read before is older than what was sent just now.
    client.removeQueries({ queryKey: articleQuery(article).queryKey })
    void client.invalidateQueries({ queryKey: libraryQuery.queryKey })
  }
  const isUnreached = failure === 'unreachable' || failure === 'signed-out'
  return { count: count - sent.length, state: isUnreached ? 'unreached' : 'held-up' }
}

/** The article with the versions of its layers, or why it cannot be had. */
async function readArticle(
  client: QueryClient,
  article: Id,
): Promise<ArticleAnswer | 'unreached' | 'removed'> {
  try {
    return await client.fetchQuery({ ...articleQuery(article), staleTime: 0 })
  } catch (error) {
    return error instanceof ApiError && error.details.code === 'not-found' ? 'removed' : 'unreached'
  }
}

interface Sent {
  readonly sent: readonly Edit[]
  readonly failure: Exclude<Delivery['outcome'], 'committed'> | null
}

/** One after the other, until one is not taken. A layer that is not there yet is at 0. */
async function sendEdits(edits: readonly Edit[], { layers }: ArticleAnswer): Promise<Sent> {
  const target = layerOf(edits[0])
  let version = layers.find(({ layer }) => layer.id === target)?.version ?? 0
  const sent: Edit[] = []
  for (const edit of edits) {
    const delivery = await sendEdit(edit, layerOf(edit), version)
    if (delivery.outcome !== 'committed') return { sent, failure: delivery.outcome }
    version = delivery.version
    sent.push(edit)
  }
  return { sent, failure: null }
}

/** The one layer that an edit made on the article page belongs to. */
function layerOf(edit: Edit | undefined): Id {
  const [layer] = edit?.change.layers ?? []
  const [claim] = edit?.change.claims ?? []
  return layer?.id ?? (claim?.after ?? claim?.before)?.layer ?? ''
}
