import type { QueryClient } from '@tanstack/react-query'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { ApiError } from './http.ts'
import { articlesWaiting, keptEdits } from './kept-edits.ts'
import type { Delivery } from './outbox.ts'
import { articleQuery, libraryQuery } from './queries.ts'
import { sendEdit } from './send-edit.ts'
import { isBeingWritten } from './single-writer.ts'
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
  const kept = keptEdits(article)
  const waiting = await kept.read()
  const count = waiting.length
  if (await isBeingWritten(article)) return { article, count, state: 'open' }
  const version = await readVersion(client, article)
  if (typeof version === 'string') return { article, count, state: version }
  const { sent, failure } = await sendEdits(waiting, version)
  for (const edit of sent) await kept.remove(edit.id)
  if (sent.length > 0) {
    // What was read before is older than what was sent just now.
    client.removeQueries({ queryKey: articleQuery(article).queryKey })
    void client.invalidateQueries({ queryKey: libraryQuery.queryKey })
  }
  const isUnreached = failure === 'unreachable' || failure === 'signed-out'
  return { article, count: count - sent.length, state: isUnreached ? 'unreached' : 'held-up' }
}

/** The version of the annotator's layer, 0 before there is one, or why it cannot be had. */
async function readVersion(client: QueryClient, article: Id): Promise<number | 'unreached' | 'removed'> {
  try {
    const answer = await client.fetchQuery({ ...articleQuery(article), staleTime: 0 })
    return answer.layers.find(each => each.layer.id === answer.own?.id)?.version ?? 0
  } catch (error) {
    return error instanceof ApiError && error.details.code === 'not-found' ? 'removed' : 'unreached'
  }
}

interface Sent {
  readonly sent: readonly Edit[]
  readonly failure: Exclude<Delivery['outcome'], 'committed'> | null
}

/** One after the other, until one is not taken. */
async function sendEdits(edits: readonly Edit[], from: number): Promise<Sent> {
  let version = from
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
function layerOf(edit: Edit): Id {
  const [diff] = edit.change.claims ?? []
  return (diff?.after ?? diff?.before)?.layer ?? ''
}
