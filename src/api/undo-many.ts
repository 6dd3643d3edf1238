// Taking back several edits at once: all or none.
import * as v from 'valibot'
import { editAnswerSchema, idSchema } from './schemas.ts'

export const undoManyRequestSchema = v.strictObject({
  /** Operation id; the id of each edit that takes one back is this one and `#` and its place from 1. */
  id: idSchema,
  /** In the order in which they are to be taken back. */
  edits: v.pipe(v.array(idSchema), v.minLength(1)),
})
export type UndoManyRequest = v.InferOutput<typeof undoManyRequestSchema>

/** An answer an edit, in the order asked. */
export const undoManyAnswerSchema = v.strictObject({ edits: v.array(editAnswerSchema) })
export type UndoManyAnswer = v.InferOutput<typeof undoManyAnswerSchema>
