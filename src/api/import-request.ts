import * as v from 'valibot'
import { idSchema } from './schemas.ts'

export const importRequestSchema = v.strictObject({
  /** Operation id; with several articles each edit's id is this one and `#` and its place. */
  id: idSchema,
  /** Ids of differing records for which the file's version is to replace the stored one; the rest stay. */
  replace: v.array(idSchema),
  /** Lets in what became claims of other tools' files where something did not; all or nothing otherwise. */
  takeRest: v.exactOptional(v.boolean()),
})
export type ImportRequest = v.InferOutput<typeof importRequestSchema>
