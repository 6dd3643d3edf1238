import type { EditAnswer } from '../../api/schemas.ts'
import type { UndoManyAnswer, UndoManyRequest } from '../../api/undo-many.ts'
import type { Now } from '../../core/id.ts'
import type { Store } from '../db/store.ts'
import { writeOnce } from '../write-once.ts'
import { takeBack } from './undo-edit.ts'

/** Takes back stored edits in the order given, once: all of them or none, each by an edit of its own. */
export function undoEdits(store: Store, { id, edits }: UndoManyRequest, now: Now): Promise<UndoManyAnswer> {
  return writeOnce(store, { id, request: `undo ${JSON.stringify(edits)}` }, async writer => {
    const answers: EditAnswer[] = []
    for (const [n, target] of edits.entries()) {
      answers.push(await takeBack(writer, { id: `${id}#${n + 1}`, target }, now))
    }
    return { edits: answers }
  })
}
