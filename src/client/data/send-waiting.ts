import type { QueryClient } from '@tanstack/react-query'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { articlesWaiting, keptEdits } from './kept-edits.ts'
import { articleQuery } from './queries.ts'
import { sendEdit } from './send-edit.ts'

/**
 * Sends what earlier visits left waiting in this browser, article by article. What the server does not take now
 * stays, and the article's page deals with it when it is opened. A page that is open may send the same edits at the
 * same time: the server takes each once. Returns how many edits are still waiting.
 */
export async function sendWaiting(client: QueryClient): Promise<number> {
  return await navigator.locks.request('assay:send-waiting', async () => {
    let left = 0
    for (const article of await articlesWaiting()) left += await sendArticle(client, article)
    return left
  })
}

async function sendArticle(client: QueryClient, article: Id): Promise<number> {
  const kept = keptEdits(article)
  let waiting = await kept.read()
  const answer = await client.fetchQuery(articleQuery(article)).catch(() => null)
  if (!answer) return waiting.length
  let version = answer.layers.find(each => each.layer.id === answer.own?.id)?.version ?? 0
  for (const edit of waiting) {
    const delivery = await sendEdit(edit, layerOf(edit), version)
    if (delivery.outcome !== 'committed') break
    version = delivery.version
    waiting = waiting.slice(1)
    await kept.remove(edit.id)
    // What was read of the article before is older than what was sent just now.
    client.removeQueries({ queryKey: articleQuery(article).queryKey })
  }
  return waiting.length
}

/** The one layer that an edit made on the article page belongs to. */
function layerOf(edit: Edit): Id {
  const [diff] = edit.change.claims ?? []
  return (diff?.after ?? diff?.before)?.layer ?? ''
}
