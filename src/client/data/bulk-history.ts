// What was added, removed or imported as a whole in this tab, so that it can be taken back. The server
// keeps the edits; only their ids are kept here, and they outlive a reload.
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { paths } from '../../api/paths.ts'
import type { DocumentTouch } from '../../api/project.ts'
import type { UndoManyAnswer, UndoManyRequest } from '../../api/undo-many.ts'
import type { LoggedEdit } from '../../core/edit.ts'
import { readHistory } from '../../core/history.ts'
import type { Id } from '../../core/id.ts'
import { compareUtcTimes } from '../../core/utc-time.ts'
import { ApiError, sendJson } from './http.ts'
import { newId, now } from './new-id.ts'

/** One operation on whole articles. `undone` and `redone` say what taking it back, or doing it again, did. */
export interface BulkOperation {
  /** Under which its edits will be taken back: the same however often that is asked. */
  readonly id: Id
  readonly edits: readonly Id[]
  /** The versions of project documents that it wrote. */
  readonly documents?: readonly DocumentTouch[]
  /** Whose own pages can take it back by key too; none for what brings in or removes an article itself. */
  readonly articles: readonly Id[]
  /** When it was done, taken back or done again, whichever was last. */
  readonly at: string
  readonly undone: string
  readonly redone: string
}

interface BulkHistory {
  readonly undo: readonly BulkOperation[]
  readonly redo: readonly BulkOperation[]
}

const nothing: BulkHistory = { undo: [], redo: [] }

export const useBulkHistory = create<BulkHistory>()(
  persist(() => nothing, {
    name: 'assay-bulk-history',
    storage: createJSONStorage(() => sessionStorage),
    version: 1,
    // What an older Assay kept does not say which articles it was about.
    migrate: () => nothing,
  }),
)

/** Remembers an operation that the server has stored, and answers it; there is then nothing to do again. */
export function recordBulk(done: Omit<BulkOperation, 'id' | 'at'>): BulkOperation {
  const operation = { ...done, id: newId(), at: now() }
  useBulkHistory.setState(({ undo }) => ({ undo: [...undo, operation], redo: [] }))
  return operation
}

/**
 * The operation that the article's page takes back, or does again, next; null where that is an edit of the log of
 * the layer shown there. The later of the two comes first, and a fresh edit leaves nothing older to do again.
 */
export function nextBulk(
  direction: keyof BulkHistory,
  article: Id,
  log: readonly LoggedEdit[],
): BulkOperation | null {
  const operation = useBulkHistory.getState()[direction].findLast(each => each.articles.includes(article))
  if (!operation) return null
  const isLater = (edit: LoggedEdit) =>
    !operation.edits.includes(edit.id) && compareUtcTimes(edit.at, operation.at) > 0
  const isFresh = (edit: LoggedEdit) => edit.undoes === undefined && edit.redoes === undefined
  if (direction === 'redo' && log.some(edit => isFresh(edit) && isLater(edit))) return null
  const last = readHistory(log)[direction].at(-1)
  return last && isLater(last) ? null : operation
}

/**
 * Takes back the given operation, or the last one, all of it or nothing; answers what that did, or why it can
 * no longer be done, or null when there is none or it was taken back before. Throws what may pass: an
 * unreachable or closing server.
 */
export async function undoBulk(operation = useBulkHistory.getState().undo.at(-1)): Promise<string | null> {
  if (!operation || !useBulkHistory.getState().undo.includes(operation)) return null
  if (isBuiltOn(operation)) return 'Something was done to the same since. Take that back first.'
  const outcome = await takeBack(operation)
  move(operation, { from: 'undo', to: 'redo', outcome })
  return outcome.why === null
    ? operation.undone
    : `This can no longer be taken back. ${outcome.why} Everything was left as it is.`
}

/** Whether a later operation wrote the same document: a version comes off only when those above it have. */
function isBuiltOn(operation: BulkOperation): boolean {
  const { undo } = useBulkHistory.getState()
  const names = new Set(operation.documents?.map(({ name }) => name))
  const later = undo.slice(undo.indexOf(operation) + 1)
  return later.some(({ documents = [] }) => documents.some(({ name }) => names.has(name)))
}

/** Does again the given operation, or what was last taken back; otherwise as `undoBulk`. */
export async function redoBulk(operation = useBulkHistory.getState().redo.at(-1)): Promise<string | null> {
  if (!operation || !useBulkHistory.getState().redo.includes(operation)) return null
  const outcome = await takeBack(operation)
  move(operation, { from: 'redo', to: 'undo', outcome })
  return outcome.why === null
    ? operation.redone
    : `This can no longer be done again. ${outcome.why} Everything was left as it is.`
}

interface Outcome {
  /** The ids of the edits that did it, in that order; none when it can never be done. */
  readonly edits: readonly Id[]
  /** The versions of documents that did it. */
  readonly documents: readonly DocumentTouch[]
  /** Why it can never be done. */
  readonly why: string | null
}

/** Undoes the edits, last first. */
async function takeBack({ id, edits, documents = [] }: BulkOperation): Promise<Outcome> {
  const touched = documents.length > 0 ? { documents: documents.toReversed() } : {}
  const request: UndoManyRequest = { id, edits: edits.toReversed(), ...touched }
  try {
    const answer = await sendJson<UndoManyAnswer>('POST', paths.undoMany, request)
    const made = { edits: answer.edits.map(({ edit }) => edit), documents: answer.documents ?? [] }
    return { ...made, why: null }
  } catch (error) {
    const why = error instanceof ApiError ? presentFinal(error) : null
    if (why === null) throw error
    return { edits: [], documents: [], why }
  }
}

/** Why it can never be done; null for what may pass. */
function presentFinal({ details: { code, detail } }: ApiError): string | null {
  if (code === 'not-found') return detail ?? 'Assay does not know it any more.'
  if (code === 'stale-base' || code === 'invalid-edit' || code === 'stale-document')
    return detail ?? 'What it did was changed since.'
  return null
}

/** From one stack to the other, unless it has gone there meanwhile; what can never be done goes off both. */
function move(
  operation: BulkOperation,
  { from, to, outcome }: { from: keyof BulkHistory; to: keyof BulkHistory; outcome: Outcome },
): void {
  useBulkHistory.setState(history => {
    if (!history[from].includes(operation)) return history
    const { why, ...made } = outcome
    const moved = why === null ? [{ ...operation, ...made, id: newId(), at: now() }] : []
    return {
      ...history,
      [from]: history[from].filter(each => each !== operation),
      [to]: [...history[to], ...moved],
    }
  })
}
