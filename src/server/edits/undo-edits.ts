import type { DocumentTouch } from '../../api/project.ts'
import type { EditAnswer } from '../../api/schemas.ts'
import type { UndoManyAnswer, UndoManyRequest } from '../../api/undo-many.ts'
import type { Now } from '../../core/id.ts'
import type { Store } from '../db/store.ts'
import { takeBackDocument } from '../project/take-back-document.ts'
import { writeOnce } from '../write-once.ts'
import { takeBack } from './undo-edit.ts'

/**
 * Takes back stored edits in the order given, once, then versions of documents: all of them or none, each edit by an
 * edit of its own.
 */
export function undoEdits(
  store: Store,
  { id, edits, documents = [] }: UndoManyRequest,
  now: Now,
): Promise<UndoManyAnswer> {
  const asked = documents.length > 0 ? [edits, documents] : edits
  return writeOnce(store, { id, request: `undo ${JSON.stringify(asked)}` }, async writer => {
    const answers: EditAnswer[] = []
    for (const [n, target] of edits.entries()) {
      answers.push(await takeBack(writer, { id: `${id}#${n + 1}`, target }, now))
    }
    if (documents.length === 0) return { edits: answers }
    const written: DocumentTouch[] = []
    for (const document of documents) written.push(await takeBackDocument(writer, document, now))
    return { edits: answers, documents: written }
  })
}
