// Every claim of the workspace, as lines of JSON: first how many there are, then the claims, article by article.
import * as v from 'valibot'
import type { Origin } from '../core/claim.ts'
import type { Json } from '../core/json.ts'
import { idSchema } from './schemas.ts'

/** Code points of a claim’s text that a row has room for. The rest is read from the article’s text, by the fragments. */
export const longestRowText = 2_000

const claimRowSchema = v.strictObject({
  id: idSchema,
  layer: idSchema,
  type: v.string(),
  /** Of the first part, in code points. */
  start: v.number(),
  /** The claim’s words, parts joined by “ … ”; one that is longer than a row has room for ends in “…”. */
  text: v.string(),
  /** Where its words are, told only where the row has no room for them all: `[start, end)` in code points. */
  fragments: v.exactOptional(v.array(v.strictObject({ start: v.number(), end: v.number() }))),
  /** Its own speaker, or that of the quote around it; null where nobody is named. */
  speaker: v.nullable(v.string()),
  attributes: v.record(
    v.string(),
    v.custom<Json>(value => value !== undefined),
  ),
  note: v.string(),
  origin: v.custom<Origin>(value => typeof value === 'object' && value !== null),
  created: v.string(),
})
export type ClaimRow = v.InferOutput<typeof claimRowSchema>

/** Some of the claims of one article, in reading order within each layer. */
const claimRowsPartSchema = v.strictObject({
  article: v.strictObject({
    id: idSchema,
    title: v.string(),
    /** Of its text. */
    sha256: v.string(),
    publishedOn: v.exactOptional(v.string()),
  }),
  /** The layers that the claims are of, by whom. */
  layers: v.array(v.strictObject({ id: idSchema, annotator: idSchema, name: v.string() })),
  claims: v.array(claimRowSchema),
})
export type ClaimRowsPart = v.InferOutput<typeof claimRowsPartSchema>

/** How many claims there were when the answer began. */
const claimRowsHeadSchema = v.strictObject({ total: v.number() })
export type ClaimRowsHead = v.InferOutput<typeof claimRowsHeadSchema>

export const claimRowsLineSchema = v.union([claimRowsHeadSchema, claimRowsPartSchema])
