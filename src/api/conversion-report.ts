import * as v from 'valibot'

const conversionProblemSchema = v.strictObject({
  path: v.string(),
  message: v.string(),
  line: v.exactOptional(v.number()),
  column: v.exactOptional(v.number()),
  file: v.exactOptional(v.string()),
})

/** What became of other tools' files, as the command line's report has it. */
export const conversionReportSchema = v.strictObject({
  /** The id of the format that was read. */
  format: v.string(),
  /** Annotations found, and claims made of them. */
  in: v.number(),
  out: v.number(),
  /** How the files' positions count; null where they have none. */
  unit: v.nullable(v.string()),
  losses: v.array(v.string()),
  /** What keeps an annotation from becoming a claim: the first 1,000. */
  problems: v.array(conversionProblemSchema),
})
export type ConversionReport = v.InferOutput<typeof conversionReportSchema>
