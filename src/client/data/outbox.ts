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
  /** Keeps the waiting edits where they survive a reload. */
  readonly keep: (edits: readonly Edit[]) => Promise<void>
  /** Sends one edit made on `version` of the layer. */
  readonly send: (edit: Edit, version: number) => Promise<Delivery>
  readonly onPhase: (phase: SavePhase) => void
  /** The layer was changed elsewhere: nothing more is sent until `resume`. */
  readonly onStale: () => void
  readonly onCommitted: () => void
  readonly now: () => string
}

/** Milliseconds until what could not be delivered is tried again, by the number of failures before. */
const retryAfter = [500, 1_000, 2_000, 5_000, 10_000] as const

export class Outbox {
  readonly #options: OutboxOptions
  #queue: readonly Edit[] = []
  #version = 0
  #isPaused = true
  #isSending = false
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #kept: Promise<void> = Promise.resolve()

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  get waiting(): readonly Edit[] {
    return this.#queue
  }

  /** Keeps the edit, then sends it when those before it are through. */
  add(edit: Edit): void {
    this.#setQueue([...this.#queue, edit])
    void this.#pump()
  }

  /** Starts, or goes on after `onStale`, with these edits on this version of the layer. */
  resume(edits: readonly Edit[], version: number): void {
    if (edits !== this.#queue && edits.length + this.#queue.length > 0) this.#setQueue(edits)
    this.#version = version
    this.#isPaused = false
    this.#failures = 0
    void this.#pump()
  }

  /** Tries at once what is waiting for a better time. */
  retry(): void {
    clearTimeout(this.#timer)
    void this.#pump()
  }

  /** Stops sending; what waits stays kept. */
  close(): void {
    this.#isPaused = true
    clearTimeout(this.#timer)
  }

  #setQueue(edits: readonly Edit[]): void {
    this.#queue = edits
    this.#kept = this.#kept
      .then(() => this.#options.keep(edits))
      .catch(() => this.#options.onPhase({ phase: 'refused', reason: 'This browser’s store is full.' }))
  }

  /** Sends edit after edit while they are committed. */
  async #pump(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    for (let edit = this.#queue[0]; edit && !this.#isPaused; edit = this.#queue[0]) {
      if (this.#failures === 0) this.#options.onPhase({ phase: 'saving' })
      await this.#kept
      const delivery = await this.#options.send(edit, this.#version)
      if (delivery.outcome !== 'committed') {
        this.#handleFailure(delivery)
        break
      }
      this.#handleCommit(edit, delivery.version)
    }
    this.#isSending = false
  }

  #handleCommit(edit: Edit, version: number): void {
    this.#failures = 0
    this.#version = version
    this.#setQueue(this.#queue.filter(each => each !== edit))
    this.#options.onCommitted()
    if (this.#queue.length === 0) this.#options.onPhase({ phase: 'saved', at: this.#options.now() })
  }

  #handleFailure(failure: Exclude<Delivery, { outcome: 'committed' }>): void {
    const { onPhase, onStale } = this.#options
    const waiting = this.#queue.length
    switch (failure.outcome) {
      case 'unreachable':
        onPhase({ phase: 'offline', waiting })
        this.#tryLater()
        break
      case 'signed-out':
        onPhase({ phase: 'signed-out', waiting })
        this.#tryLater()
        break
      case 'stale':
        this.#isPaused = true
        onStale()
        break
      case 'refused':
        this.#isPaused = true
        onPhase({ phase: 'refused', reason: failure.reason })
    }
  }

  #tryLater(): void {
    clearTimeout(this.#timer)
    const delay = retryAfter[Math.min(this.#failures, retryAfter.length - 1)]
    this.#timer = setTimeout(() => void this.#pump(), delay)
    this.#failures += 1
  }
}
