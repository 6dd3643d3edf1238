// Ties an open article to its outbox: one tab writes, edits wait in the browser until the server has them,
// and what was changed elsewhere is put under the edits that wait.
import { paths } from '../../../api/paths.ts'
import type { ArticleAnswer, LayerAnswer } from '../../../api/schemas.ts'
import { articleNoteOf } from '../../../core/article-note.ts'
import type { Edit } from '../../../core/edit.ts'
import { ApiError, getJson, NetworkError } from '../../data/http.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { now } from '../../data/new-id.ts'
import { Outbox } from '../../data/outbox.ts'
import { giveUp, rebase, settle } from '../../data/rebase.ts'
import { setSavePhase } from '../../data/save-state.ts'
import { sendEdit } from '../../data/send-edit.ts'
import { missingFrom, readLayer } from '../../data/stored-layer.ts'
import { plural } from '../../ui/plural.ts'
import { showToast } from '../../ui/toasts.ts'
import { showInstead } from './actions.ts'
import type { OpenArticle } from './open-article.ts'
import { tellSaved } from './saved-channel.ts'

const readAgainAfter = 2_000

/** The writing of one open article, from when this tab has the pen until `close`. */
export class Writing {
  readonly #open: OpenArticle
  readonly #outbox: Outbox
  readonly #closed = new AbortController()

  /** `stored` is the layer as the server gave it, `waiting` what this browser still keeps for it. */
  constructor(open: OpenArticle, stored: LayerAnswer, waiting: readonly Edit[]) {
    this.#open = open
    const kept = keptEdits(open.article.id)
    const options = {
      kept,
      send: (edit: Edit, version: number) => sendEdit(edit, open.layer.id, version),
      onPhase: setSavePhase,
      onStale: () => void this.refresh(),
      onCommitted: () => tellSaved(open.article.id),
      now,
    }
    this.#outbox = new Outbox(options, waiting)
    const { signal } = this.#closed
    window.addEventListener('online', () => this.retry(), { signal })
    window.addEventListener('focus', () => this.retry(), { signal })
    this.#restart(stored, waiting)
    this.#holdOnLeave(kept.hold)
  }

  retry(): void {
    this.#outbox.retry()
  }

  /** Reads the layer anew and puts the waiting edits on top; tries again while the server is out of reach. */
  async refresh(): Promise<void> {
    try {
      const layer = await readLayer(this.#open)
      if (layer.version === 0 && (await this.#isLayerElsewhere())) this.#open.reload()
      else this.#restart(layer, this.#outbox.waiting)
    } catch {
      // Whatever answered, if anything: the edits still wait, and to say so is better than to say nothing more.
      if (this.#closed.signal.aborted) return
      setSavePhase({ phase: 'offline', waiting: this.#outbox.waiting.length })
      setTimeout(() => void this.refresh(), readAgainAfter)
    }
  }

  /** Settles the conflicts for the one side or the other and goes on. */
  async settleConflicts(keep: 'yours' | 'current'): Promise<void> {
    await this.#restartWith(layer => settle(layer, this.#outbox.waiting, keep))
  }

  /** Gives up the edit that the server refuses and what was built on it; the others go on. */
  async giveUpRefused(): Promise<void> {
    const { refused } = this.#outbox
    if (!refused) return
    await this.#restartWith(layer => {
      const waiting = missingFrom(layer, this.#outbox.waiting)
      const left = giveUp(layer, waiting, refused.id)
      tellGivenUp(waiting.length - left.length, left.length)
      return left
    })
  }

  /** Sends no more. Edits that still come, from fields that are just being left, are kept like all that wait. */
  close(): void {
    this.#closed.abort()
    this.#outbox.close()
    setSavePhase({ phase: 'saved', at: null })
  }

  async #restartWith(edits: (layer: LayerAnswer) => readonly Edit[]): Promise<void> {
    try {
      const layer = await readLayer(this.#open)
      this.#restart(layer, edits(layer))
    } catch (error) {
      if (!(error instanceof NetworkError) && !(error instanceof ApiError)) throw error
      showToast({ message: `Nothing was changed. ${error.message}`, isError: true })
    }
  }

  /** A page that goes does not wait for the store; fields that it leaves still add to what waits. */
  #holdOnLeave(hold: (edits: readonly Edit[]) => boolean): void {
    const open = this.#open
    const { signal } = this.#closed
    const holdWaiting = () => {
      const { waiting } = this.#outbox
      return waiting.length === 0 || hold(waiting) ? 'held' : 'no room'
    }
    const handleAsk = (event: BeforeUnloadEvent) => {
      for (const save of open.typing) save()
      // In neither store of the browser: only the reader can keep it, by staying.
      if (!this.#outbox.isKept && holdWaiting() === 'no room') event.preventDefault()
    }
    let isLeaving = false
    const handleLeave = () => {
      isLeaving = true
      holdWaiting()
    }
    // Before the fields hear of it.
    window.addEventListener('pagehide', handleLeave, { signal, capture: true })
    window.addEventListener('beforeunload', handleAsk, { signal })
    window.addEventListener('pageshow', () => (isLeaving = false), { signal })
    open.send = edit => {
      this.#outbox.add(edit)
      if (isLeaving) holdWaiting()
    }
  }

  /** Another browser made this annotator's layer while the first edit waited here. */
  async #isLayerElsewhere(): Promise<boolean> {
    const { article, layer } = this.#open
    const { own } = await getJson<ArticleAnswer>(paths.article(article.id))
    return own !== null && own.id !== layer.id
  }

  #restart(layer: LayerAnswer, edits: readonly Edit[]): void {
    if (this.#closed.signal.aborted) return
    const open = this.#open
    const rebased = rebase(layer, missingFrom(layer, edits))
    const { claims, edits: waiting, conflicts, noteConflict } = rebased
    const makesLayer = ({ change }: Edit) => change.layers?.some(({ before }) => before === null) ?? false
    open.isLayerNew = layer.version === 0 && !waiting.some(makesLayer)
    open.layer = rebased.layer ?? open.layer
    this.#outbox.replace(waiting)
    showInstead(open, claims)
    const articleNote = articleNoteOf(open.layer)
    const { status } = open.layer
    open.store.setState({ conflicts, noteConflict, articleNote, status, log: [...layer.edits, ...waiting] })
    if (conflicts.length > 0 || noteConflict) setSavePhase({ phase: 'conflict', waiting: waiting.length })
    else this.#outbox.resume(layer.version)
  }
}

function tellGivenUp(given: number, left: number): void {
  const built = given > 1 ? `: the refused one and what was built on it` : ''
  const others = left === 0 ? '' : ` ${left === 1 ? 'The other one goes' : `The other ${left} go`} on.`
  showToast({ message: `Gave up ${plural(given, 'change')}${built}.${others}` })
}
