// Taking back several edits, and versions of documents, at once: all or none.
import * as v from 'valibot'
import { documentTouchSchema } from './project.ts'
import { editAnswerSchema, idSchema } from './schemas.ts'

export const undoManyRequestSchema = v.pipe(
  v.strictObject({
    /** Operation id; the id of each edit that takes one back is this one and `#` and its place from 1. */
    id: idSchema,
    /** In the order in which they are to be taken back. */
    edits: v.array(idSchema),
    /** Versions of documents that still say what these said: the one before each becomes the next. */
    documents: v.exactOptional(v.array(documentTouchSchema)),
  }),
  v.check(
    ({ edits, documents = [] }) => edits.length + documents.length > 0,
    'expected something to take back',
  ),
)
export type UndoManyRequest = v.InferOutput<typeof undoManyRequestSchema>

/** An answer an edit and a document, in the order asked; the documents' versions are those that were written. */
export const undoManyAnswerSchema = v.strictObject({
  edits: v.array(editAnswerSchema),
  documents: v.exactOptional(v.array(documentTouchSchema)),
})
export type UndoManyAnswer = v.InferOutput<typeof undoManyAnswerSchema>
