// Ties an open article to its outbox: one tab writes, edits wait in the browser until the server has them,
// and what was changed elsewhere is put under the edits that wait.

import type { LayerAnswer } from '../../../api/schemas.ts'
import type { Claim } from '../../../core/claim.ts'
import type { Edit } from '../../../core/edit.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { now } from '../../data/new-id.ts'
import { createOutbox, type Outbox } from '../../data/outbox.ts'
import { rebase, settle } from '../../data/rebase.ts'
import { setSavePhase } from '../../data/save-state.ts'
import { sendEdit } from '../../data/send-edit.ts'
import { showInstead } from './actions.ts'
import type { OpenArticle } from './open-article.ts'
import { missingFrom, readLayer } from './stored-layer.ts'

export interface Writing {
  readonly outbox: Outbox
  /** Reads the layer anew and puts the waiting edits on top. */
  refresh(): Promise<void>
  /** Settles the conflicts for the one side or the other and goes on. */
  settleConflicts(keep: 'yours' | 'current'): Promise<void>
  /** Gives up the waiting edits that the server refuses, and shows what is stored. */
  discardWaiting(): Promise<void>
  close(): void
}

const channelName = 'assay:saved'

/** Starts sending for an article that this tab may write. `stored` is the layer as the server gave it. */
export function startWriting(open: OpenArticle, stored: LayerAnswer, waiting: readonly Edit[]): Writing {
  const channel = new BroadcastChannel(channelName)
  const outbox = createOutbox({
    keep: keptEdits(open.article.id),
    send: (edit, version) => sendEdit(edit, open.layer.id, version),
    onPhase: setSavePhase,
    onStale: () => void refresh(),
    onCommitted: () => channel.postMessage(open.article.id),
    now,
  })

  function restart(layer: LayerAnswer, edits: readonly Edit[]): void {
    const missing = missingFrom(layer, edits)
    const claims = layer.claims as readonly Claim[]
    const { claims: shown, conflicts } = rebase(claims, missing)
    open.isLayerNew = layer.version === 0 && missing.every(edit => !edit.change.layers)
    showInstead(open, shown)
    open.store.setState({ conflicts, log: [...(layer.edits as readonly Edit[]), ...missing] })
    if (conflicts.length > 0) setSavePhase({ phase: 'conflict', waiting: missing.length })
    else outbox.resume(missing, layer.version)
  }

  async function refresh(): Promise<void> {
    try {
      restart(await readLayer(open), outbox.waiting())
    } catch (error) {
      if (!(error instanceof NetworkError) && !(error instanceof ApiError)) throw error
      setSavePhase({ phase: 'offline', waiting: outbox.waiting().length })
      setTimeout(() => void refresh(), 2_000)
    }
  }

  restart(stored, waiting)
  open.send = edit => outbox.add(edit)
  const handleOnline = () => outbox.retry()
  window.addEventListener('online', handleOnline)
  window.addEventListener('focus', handleOnline)
  return {
    outbox,
    refresh,
    async settleConflicts(keep) {
      const layer = await readLayer(open)
      restart(layer, settle(layer.claims as readonly Claim[], outbox.waiting(), keep))
    },
    async discardWaiting() {
      restart(await readLayer(open), [])
    },
    close() {
      outbox.close()
      channel.close()
      open.send = () => {}
      window.removeEventListener('online', handleOnline)
      window.removeEventListener('focus', handleOnline)
    },
  }
}

/** Follows what another tab saves in this article. Returns the way to stop. */
export function followOtherTab(open: OpenArticle): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = event => {
    if (event.data !== open.article.id) return
    void readLayer(open).then(layer => showStored(open, layer))
  }
  return () => channel.close()
}

function showStored(open: OpenArticle, layer: LayerAnswer): void {
  showInstead(open, new Map((layer.claims as readonly Claim[]).map(claim => [claim.id, claim])))
}
