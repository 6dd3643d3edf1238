// What was added, removed or imported as a whole in this tab, so that it can be taken back. The server
// keeps the edits; only their ids are kept here, and they outlive a reload.
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { paths } from '../../api/paths.ts'
import type { EditAnswer } from '../../api/schemas.ts'
import type { Id } from '../../core/id.ts'
import { sendJson } from './http.ts'
import { newId } from './new-id.ts'

/** One operation on whole articles. `undone` and `redone` say what taking it back, or doing it again, did. */
export interface BulkOperation {
  readonly edits: readonly Id[]
  readonly undone: string
  readonly redone: string
}

interface BulkHistory {
  readonly undo: readonly BulkOperation[]
  readonly redo: readonly BulkOperation[]
}

export const useBulkHistory = create<BulkHistory>()(
  persist((): BulkHistory => ({ undo: [], redo: [] }), {
    name: 'assay-bulk-history',
    storage: createJSONStorage(() => sessionStorage),
  }),
)

/** Remembers an operation that the server has stored, and answers it; there is then nothing to do again. */
export function recordBulk(operation: BulkOperation): BulkOperation {
  useBulkHistory.setState(({ undo }) => ({ undo: [...undo, operation], redo: [] }))
  return operation
}

/**
 * Takes back the given operation, or the last one; answers what that did, or null when there is none or it
 * was taken back before. Throws what the server says.
 */
export async function undoBulk(operation = useBulkHistory.getState().undo.at(-1)): Promise<string | null> {
  if (!operation || !useBulkHistory.getState().undo.includes(operation)) return null
  const edits = await takeBack(operation.edits)
  useBulkHistory.setState(({ undo, redo }) => ({
    undo: undo.filter(each => each !== operation),
    redo: [...redo, { ...operation, edits }],
  }))
  return operation.undone
}

/** Does again what was last taken back; null when there is nothing. Throws what the server says. */
export async function redoBulk(): Promise<string | null> {
  const operation = useBulkHistory.getState().redo.at(-1)
  if (!operation) return null
  const edits = await takeBack(operation.edits)
  useBulkHistory.setState(({ undo, redo }) => ({
    undo: [...undo, { ...operation, edits }],
    redo: redo.filter(each => each !== operation),
  }))
  return operation.redone
}

/** Undoes the edits, last first; the ids of the edits that did it, in that order. */
async function takeBack(edits: readonly Id[]): Promise<readonly Id[]> {
  const undoing: Id[] = []
  for (const edit of edits.toReversed()) {
    const answer = await sendJson<EditAnswer>('POST', paths.undo(edit), { id: newId() })
    undoing.push(answer.edit)
  }
  return undoing
}
