// Ties reviews to their outbox: edits wait in the browser until the server has them.
import type { Edit } from '../../../core/edit.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { now } from '../../data/new-id.ts'
import { Outbox } from '../../data/outbox.ts'
import { setSavePhase } from '../../data/save-state.ts'
import { sendEdit } from '../../data/send-edit.ts'
import type { StoredReviews } from './fetch-review.ts'
import { type ReviewSession, rebaseReviews } from './review-session.ts'

const readAgainAfter = 2_000

/** The writing of one article's reviews, from when this tab has the pen until `close`. */
export class ReviewWriting {
  readonly #session: ReviewSession
  readonly #outbox: Outbox
  readonly #read: () => Promise<StoredReviews>
  readonly #closed = new AbortController()

  constructor(session: ReviewSession, stored: StoredReviews, read: () => Promise<StoredReviews>) {
    this.#session = session
    this.#read = read
    const kept = keptEdits(session.article, 'reviews')
    const layer = () => (session.store.getState().own ?? session.freshLayer).id
    this.#outbox = new Outbox(
      {
        ...{ kept, now, onPhase: setSavePhase, onCommitted: () => {} },
        send: (edit, version) => sendEdit(edit, layer(), version),
        onStale: () => void this.refresh(),
      },
      session.waiting,
    )
    const { signal } = this.#closed
    window.addEventListener('online', () => this.retry(), { signal })
    window.addEventListener('focus', () => this.retry(), { signal })
    const hold = () => this.#outbox.waiting.length === 0 || kept.hold(this.#outbox.waiting)
    window.addEventListener('pagehide', () => void hold(), { signal, capture: true })
    const stay = (event: BeforeUnloadEvent) => {
      if (!this.#outbox.isKept && !hold()) event.preventDefault()
    }
    window.addEventListener('beforeunload', stay, { signal })
    session.send = edit => this.#outbox.add(edit)
    this.#restart(stored, session.waiting)
  }

  retry(): void {
    this.#outbox.retry()
  }

  /** Reads what is stored anew and puts the waiting edits on top. */
  async refresh(): Promise<void> {
    try {
      this.#restart(await this.#read(), this.#outbox.waiting)
    } catch {
      if (this.#closed.signal.aborted) return
      setSavePhase({ phase: 'offline', waiting: this.#outbox.waiting.length })
      setTimeout(() => void this.refresh(), readAgainAfter)
    }
  }

  /** Gives up the edit that the server refuses; the others go on. */
  async giveUpRefused(): Promise<void> {
    const { refused } = this.#outbox
    if (!refused) return
    this.#outbox.replace(this.#outbox.waiting.filter(({ id }) => id !== refused.id))
    await this.refresh()
  }

  /** Sends no more; what waits stays kept. */
  close(): void {
    this.#closed.abort()
    this.#outbox.close()
    setSavePhase({ phase: 'saved', at: null })
  }

  #restart(stored: StoredReviews, waiting: readonly Edit[]): void {
    if (this.#closed.signal.aborted) return
    const { reviews, own, edits } = rebaseReviews(stored, waiting)
    this.#outbox.replace(edits)
    this.#session.store.setState({ reviews, own })
    this.#outbox.resume(stored.version)
  }
}
