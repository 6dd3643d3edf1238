// Edits on their way to the server. Each is kept in the browser before it is sent and until its commit is
// acknowledged, so that a reload, a crash or an expired session loses nothing. Sending one twice is harmless.
import type { Edit } from '../../core/edit.ts'
import type { KeptEdits } from './kept-edits.ts'
import type { SavePhase } from './save-state.ts'

/** What became of sending one edit. */
export type Delivery =
  | { readonly outcome: 'committed'; readonly version: number }
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'signed-out' }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'refused'; readonly reason: string }

export interface OutboxOptions {
  readonly kept: Pick<KeptEdits, 'add' | 'remove' | 'replace'>
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
  #queue: readonly Edit[]
  #version = 0
  #isPaused = true
  #isClosed = false
  #isSending = false
  #refusal: { readonly edit: Edit; readonly reason: string } | null = null
  /** False once the browser's store took no more: what waits is then in this page alone. */
  #isKept = true
  #beingKept = 0
  #failures = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #keeping: Promise<void> = Promise.resolve()

  /** `waiting` is what the browser keeps from before; nothing is sent until `resume`. */
  constructor(options: OutboxOptions, waiting: readonly Edit[]) {
    this.#options = options
    this.#queue = waiting
  }

  get waiting(): readonly Edit[] {
    return this.#queue
  }

  /** Whether all that waits is in the browser's store by now. */
  get isKept(): boolean {
    return this.#isKept && this.#beingKept === 0
  }

  /** The edit that the server refused and that holds up the others; null again once it is tried again. */
  get refused(): Edit | null {
    return this.#refusal?.edit ?? null
  }

  /** Keeps the edit, then sends it when those before it are through. */
  add(edit: Edit): void {
    this.#queue = [...this.#queue, edit]
    this.#keep(() => this.#options.kept.add(edit))
    if (this.#refusal)
      this.#tell({ phase: 'refused', reason: this.#refusal.reason, waiting: this.#queue.length })
    void this.#pump()
  }

  /** Puts these in place of the edits that wait, and sends nothing until `resume`. */
  replace(edits: readonly Edit[]): void {
    const isSame = edits.length === this.#queue.length && edits.every((edit, at) => edit === this.#queue[at])
    this.#isPaused = true
    this.#queue = edits
    if (!isSame) this.#keep(() => this.#options.kept.replace(edits))
  }

  /** Starts, or goes on, on this version of the layer. */
  resume(version: number): void {
    if (this.#isClosed) return
    this.#version = version
    this.#isPaused = false
    this.#refusal = null
    this.#failures = 0
    if (this.#queue.length === 0) this.#tell({ phase: 'saved', at: null })
    void this.#pump()
  }

  /** Tries at once what is waiting for a better time. */
  retry(): void {
    clearTimeout(this.#timer)
    void this.#pump()
  }

  /** Sends and says nothing any more; what waits stays kept, and so does what is still added. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
  }

  #keep(write: () => Promise<void>): void {
    this.#beingKept += 1
    this.#keeping = this.#keeping
      .then(write)
      .catch(() => {
        this.#isKept = false
        this.#tell({ phase: 'not-kept', reason: 'This browser’s store is full.' })
      })
      .finally(() => (this.#beingKept -= 1))
  }

  #tell(phase: SavePhase): void {
    if (this.#isClosed) return
    const isOnlyHere = !this.#isKept && (phase.phase === 'offline' || phase.phase === 'signed-out')
    const reason = 'This browser’s store is full, and Assay cannot be reached.'
    this.#options.onPhase(isOnlyHere ? { phase: 'not-kept', reason } : phase)
  }

  /** Sends edit after edit while they are committed. */
  async #pump(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (let edit = this.#next(); edit; edit = this.#next()) {
        if (!(await this.#deliver(edit))) break
      }
    } catch {
      // Whether it was committed is not known, and sending it again is harmless.
      if (this.#queue.length > 0) this.#handleFailure({ outcome: 'unreachable' })
    } finally {
      // In the same turn in which nothing more was found, so that no edit is added in between and forgotten.
      this.#isSending = false
    }
  }

  /** Whether the next may follow. */
  async #deliver(edit: Edit): Promise<boolean> {
    if (this.#failures === 0) this.#tell({ phase: 'saving' })
    await this.#keeping
    const delivery = await this.#options.send(edit, this.#version)
    if (delivery.outcome === 'committed') this.#handleCommit(edit, delivery.version)
    else this.#handleFailure(delivery)
    return delivery.outcome === 'committed'
  }

  #next(): Edit | undefined {
    return this.#isPaused || this.#isClosed ? undefined : this.#queue[0]
  }

  #handleCommit(edit: Edit, version: number): void {
    this.#failures = 0
    this.#version = version
    this.#queue = this.#queue.filter(each => each.id !== edit.id)
    this.#keep(() => this.#options.kept.remove(edit.id))
    if (this.#queue.length === 0) this.#tell({ phase: 'saved', at: this.#options.now() })
    this.#options.onCommitted()
  }

  #handleFailure(failure: Exclude<Delivery, { outcome: 'committed' }>): void {
    const waiting = this.#queue.length
    switch (failure.outcome) {
      case 'unreachable':
        this.#tell({ phase: 'offline', waiting })
        this.#tryLater()
        break
      case 'signed-out':
        this.#tell({ phase: 'signed-out', waiting })
        this.#tryLater()
        break
      case 'stale':
        this.#isPaused = true
        if (!this.#isClosed) this.#options.onStale()
        break
      case 'refused':
        this.#isPaused = true
        this.#refusal = this.#queue[0] ? { edit: this.#queue[0], reason: failure.reason } : null
        this.#tell({ phase: 'refused', reason: failure.reason, waiting })
    }
  }

  #tryLater(): void {
    clearTimeout(this.#timer)
    const delay = retryAfter[Math.min(this.#failures, retryAfter.length - 1)]
    this.#timer = setTimeout(() => void this.#pump(), delay)
    this.#failures += 1
  }
}
