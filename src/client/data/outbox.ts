// Edits on their way to the server. Each is kept in the browser before it is sent and until its commit is
// acknowledged, so that a reload, a crash or an expired session loses nothing. Sending one twice is harmless.
import type { Edit } from '../../core/edit.ts'
import type { SavePhase } from './save-state.ts'

/** What became of sending one edit. */
export type Delivery =
  | { readonly outcome: 'committed'; readonly version: number }
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'signed-out' }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'refused'; readonly reason: string }

export interface OutboxOptions {
  /** Where waiting edits survive a reload. */
  readonly keep: { read(): Promise<readonly Edit[]>; write(edits: readonly Edit[]): Promise<void> }
  /** Sends one edit made on `version` of the layer. */
  readonly send: (edit: Edit, version: number) => Promise<Delivery>
  readonly onPhase: (phase: SavePhase) => void
  /** The layer was changed elsewhere: nothing more is sent until `resume`. */
  readonly onStale: () => void
  readonly onCommitted: () => void
  readonly now: () => string
}

export interface Outbox {
  waiting(): readonly Edit[]
  /** Keeps the edit, then sends it when those before it are through. */
  add(edit: Edit): void
  /** Starts, or goes on after `onStale`, with these edits on this version of the layer. */
  resume(edits: readonly Edit[], version: number): void
  /** Tries at once what is waiting for a better time. */
  retry(): void
  close(): void
}

const retryAfter = [500, 1_000, 2_000, 5_000, 10_000] as const

export function createOutbox(options: OutboxOptions): Outbox {
  let queue: readonly Edit[] = []
  let version = 0
  let paused = true
  let sending = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = Promise.resolve()
  let closed = false

  function keep(): void {
    const edits = queue
    kept = kept
      .then(() => options.keep.write(edits))
      .catch(() => options.onPhase({ phase: 'refused', reason: 'This browser’s store is full.' }))
  }

  async function pump(): Promise<void> {
    if (sending) return
    sending = true
    while (!paused && !closed) {
      const edit = queue[0]
      if (!edit) break
      if (failures === 0) options.onPhase({ phase: 'saving' })
      await kept
      const delivery = await options.send(edit, version)
      if (!settleDelivery(edit, delivery)) break
    }
    sending = false
  }

  /** True when the next edit may go at once. */
  function settleDelivery(edit: Edit, delivery: Delivery): boolean {
    const waiting = queue.length
    switch (delivery.outcome) {
      case 'committed':
        failures = 0
        version = delivery.version
        queue = queue.filter(each => each !== edit)
        keep()
        options.onCommitted()
        if (queue.length === 0) options.onPhase({ phase: 'saved', at: options.now() })
        return true
      case 'unreachable':
      case 'signed-out':
        options.onPhase({ phase: delivery.outcome === 'unreachable' ? 'offline' : 'signed-out', waiting })
        tryLater()
        return false
      case 'stale':
        paused = true
        options.onStale()
        return false
      case 'refused':
        paused = true
        options.onPhase({ phase: 'refused', reason: delivery.reason })
        return false
    }
  }

  function tryLater(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void pump(), retryAfter[Math.min(failures, retryAfter.length - 1)])
    failures += 1
  }

  return {
    waiting: () => queue,
    add(edit) {
      queue = [...queue, edit]
      keep()
      void pump()
    },
    resume(edits, current) {
      const isChanged = edits !== queue && edits.length + queue.length > 0
      queue = edits
      if (isChanged) keep()
      version = current
      paused = false
      failures = 0
      void pump()
    },
    retry() {
      clearTimeout(timer)
      void pump()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
