// What an import would do, and what it did.
import * as v from 'valibot'
import { conversionReportSchema } from './conversion-report.ts'
import { idSchema } from './schemas.ts'

export const importItemSchema = v.strictObject({
  kind: v.picklist(['article', 'layer', 'claim', 'review']),
  id: idSchema,
  /**
   * new: goes in. same: already here, nothing to do. differs: same id with other content, needs a choice. behind: one's
   * own as it was when it was reviewed, nothing to do.
   */
  status: v.picklist(['new', 'same', 'differs', 'behind']),
  /** For `differs`: which of the two was modified later. */
  newer: v.exactOptional(v.picklist(['file', 'here', 'unknown'])),
  /** For `differs`: a colleague's own later version, which one will want. */
  isUpdate: v.exactOptional(v.literal(true)),
  /** Claim type, layer's annotator, or article title. */
  label: v.string(),
  /** The claim's text, shortened; empty otherwise. */
  text: v.string(),
})
export type ImportItem = v.InferOutput<typeof importItemSchema>

/** What an import would do, an entry an article in the file. */
export const importReportSchema = v.strictObject({
  file: v.string(),
  /** Only where another format may have been sent. */
  conversion: v.exactOptional(conversionReportSchema),
  articles: v.array(
    v.strictObject({
      article: idSchema,
      title: v.string(),
      /** new: the article goes in too. here: the same text is in the library. */
      status: v.picklist(['new', 'here']),
      /** Claims and reviews, those behind among the same; `differs` counts a differing article and layer too. */
      counts: v.strictObject({ new: v.number(), same: v.number(), differs: v.number() }),
      /** Claims by type, as the file has them. */
      types: v.record(v.string(), v.number()),
      annotators: v.array(v.string()),
      /** People whom the file has otherwise: they stay as here. With the same name, other tools' keys differ. */
      keptPeople: v.array(v.strictObject({ id: idSchema, nameHere: v.string(), nameInFile: v.string() })),
      /** The file's reviews by who gave them on whose layer; `changed` ones differ from what is here. */
      reviews: v.array(
        v.strictObject({
          reviewer: v.string(),
          annotator: v.string(),
          isMine: v.boolean(),
          new: v.number(),
          changed: v.number(),
          same: v.number(),
        }),
      ),
      /** Everything that differs, and the first 200 of the rest. */
      items: v.array(importItemSchema),
    }),
  ),
})
export type ImportReport = v.InferOutput<typeof importReportSchema>

export const importAnswerSchema = v.strictObject({
  report: importReportSchema,
  /** The edits made, an entry an article that changed; each can be undone. */
  edits: v.array(v.strictObject({ edit: idSchema, article: idSchema })),
})
export type ImportAnswer = v.InferOutput<typeof importAnswerSchema>
