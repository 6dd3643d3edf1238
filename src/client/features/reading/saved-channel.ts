import type { Id } from '../../../core/id.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { readLayer } from '../../data/stored-layer.ts'
import { showInstead } from './actions.ts'
import type { OpenArticle } from './open-article.ts'

const channelName = 'assay:saved'

/** Tells the other tabs of this browser that something of an article was saved. */
export function tellSaved(article: Id): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(article)
  channel.close()
}

/** Shows what another tab saves in this article. Returns the way to stop. */
export function followOtherTab(open: OpenArticle): () => void {
  const channel = new BroadcastChannel(channelName)
  let latest = 0
  async function follow(): Promise<void> {
    latest += 1
    const mine = latest
    try {
      const layer = await readLayer(open)
      if (mine !== latest) return
      // The other tab made the layer after this page was opened: under an id that is not known here.
      if (layer.version === 0) open.reload()
      else showInstead(open, new Map(layer.claims.map(claim => [claim.id, claim])))
    } catch (error) {
      // What cannot be read now is told of again with the next save.
      if (!(error instanceof NetworkError) && !(error instanceof ApiError)) throw error
    }
  }
  channel.onmessage = event => {
    if (event.data === open.article.id) void follow()
  }
  return () => {
    latest += 1
    channel.close()
  }
}
