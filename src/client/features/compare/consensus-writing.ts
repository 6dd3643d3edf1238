// Ties a consensus to its outbox: edits wait in the browser until the server has them, and what was changed elsewhere
// is put under the edits that wait.
import type { LayerAnswer } from '../../../api/schemas.ts'
import type { Edit } from '../../../core/edit.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { now } from '../../data/new-id.ts'
import { Outbox } from '../../data/outbox.ts'
import { giveUp, rebase, settle } from '../../data/rebase.ts'
import { setSavePhase } from '../../data/save-state.ts'
import { sendEdit } from '../../data/send-edit.ts'
import { missingFrom, readLayer } from '../../data/stored-layer.ts'
import { showToast } from '../../ui/toasts.ts'
import type { ConsensusSession } from './consensus-session.ts'

const readAgainAfter = 2_000

/** The writing of one consensus, from when this tab has the pen until `close`. */
export class ConsensusWriting {
  readonly #session: ConsensusSession
  readonly #outbox: Outbox
  readonly #closed = new AbortController()
  /** Asks for the whole comparison anew: another browser made the consensus meanwhile. */
  readonly #onElsewhere: () => void

  constructor(session: ConsensusSession, stored: LayerAnswer, onElsewhere: () => void) {
    this.#session = session
    this.#onElsewhere = onElsewhere
    const kept = keptEdits(session.article.id, 'consensus')
    this.#outbox = new Outbox(
      {
        kept,
        send: (edit, version) => sendEdit(edit, session.store.getState().layer.id, version),
        onPhase: setSavePhase,
        onStale: () => void this.refresh(),
        onCommitted: () => {},
        now,
      },
      session.waiting,
    )
    const { signal } = this.#closed
    window.addEventListener('online', () => this.retry(), { signal })
    window.addEventListener('focus', () => this.retry(), { signal })
    const hold = () => this.#outbox.waiting.length === 0 || kept.hold(this.#outbox.waiting)
    window.addEventListener('pagehide', () => void hold(), { signal, capture: true })
    window.addEventListener(
      'beforeunload',
      event => {
        // In neither store of the browser: only the reader can keep it, by staying.
        if (!this.#outbox.isKept && !hold()) event.preventDefault()
      },
      { signal },
    )
    session.send = edit => this.#outbox.add(edit)
    this.#restart(stored, session.waiting)
  }

  retry(): void {
    this.#outbox.retry()
  }

  /** Reads the consensus anew and puts the waiting edits on top; tries again while the server is out of reach. */
  async refresh(): Promise<void> {
    try {
      const stored = await readLayer(this.#target)
      if (stored.version === 0) this.#onElsewhere()
      else this.#restart(stored, this.#outbox.waiting)
    } catch {
      if (this.#closed.signal.aborted) return
      setSavePhase({ phase: 'offline', waiting: this.#outbox.waiting.length })
      setTimeout(() => void this.refresh(), readAgainAfter)
    }
  }

  /** Settles what was changed here and elsewhere for the one side or the other, and goes on. */
  async settleConflicts(keep: 'yours' | 'current'): Promise<void> {
    await this.#restartWith(stored => settle(stored, this.#outbox.waiting, keep))
  }

  /** Gives up the edit that the server refuses and what was built on it; the others go on. */
  async giveUpRefused(): Promise<void> {
    const { refused } = this.#outbox
    if (!refused) return
    await this.#restartWith(stored => giveUp(stored, missingFrom(stored, this.#outbox.waiting), refused.id))
  }

  /** Sends no more; what waits stays kept. */
  close(): void {
    this.#closed.abort()
    this.#outbox.close()
    setSavePhase({ phase: 'saved', at: null })
  }

  get #target() {
    return { article: this.#session.article, layer: this.#session.store.getState().layer }
  }

  async #restartWith(edits: (stored: LayerAnswer) => readonly Edit[]): Promise<void> {
    try {
      const stored = await readLayer(this.#target)
      this.#restart(stored, edits(stored))
    } catch (error) {
      if (!(error instanceof NetworkError) && !(error instanceof ApiError)) throw error
      showToast({ message: `Nothing was changed. ${error.message}`, isError: true })
    }
  }

  #restart(stored: LayerAnswer, edits: readonly Edit[]): void {
    if (this.#closed.signal.aborted) return
    const { claims, layer, edits: waiting, conflicts } = rebase(stored, missingFrom(stored, edits))
    this.#outbox.replace(waiting)
    this.#session.store.setState(state => ({
      layer: layer ?? state.layer,
      isNew: layer === null,
      claims,
      log: [...stored.edits, ...waiting],
      conflicts,
    }))
    if (conflicts.length > 0) setSavePhase({ phase: 'conflict', waiting: waiting.length })
    else this.#outbox.resume(stored.version)
  }
}
