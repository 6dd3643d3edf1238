// Shapes on the wire: what a request or an answer must look like. Laws that need the article's text or the
// codebook are core's (`core/check-claim.ts`). Offsets are code points.
import * as v from 'valibot'
import type { Article } from '../core/article.ts'
import { isLanguageTag, isWebAddress } from '../core/article-details.ts'
import type { Claim, Origin } from '../core/claim.ts'
import type { Change, Diff, Edit, LoggedEdit } from '../core/edit.ts'
import { isAddressable } from '../core/id.ts'
import type { Extensions, Json } from '../core/json.ts'
import { type Layer, layerStatuses, type Person } from '../core/layer.ts'
import { isDate } from '../core/partial-date.ts'
import { recordLimits } from '../core/record-limits.ts'
import { type Review, verdicts } from '../core/review.ts'
import type { Fragment } from '../core/span.ts'
import { limits } from './limits.ts'

const wellFormed = v.check<string, string>(
  text => text.isWellFormed() && !text.includes('\0'),
  'expected text without unpaired surrogates and without NUL',
)
const notDots = v.check<string, string>(isAddressable, 'expected an id other than “.” and “..”')
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(recordLimits.id), wellFormed, notDots)
const lineSchema = v.pipe(v.string(), v.maxLength(limits.lineLength), wellFormed)
const noteSchema = v.pipe(v.string(), v.maxLength(limits.noteLength), wellFormed)
const timeSchema = v.pipe(v.string(), v.isoTimestamp())
const offsetSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const jsonSchema = v.custom<Json>(value => value !== undefined)
const attributesSchema = v.record(v.string(), jsonSchema)
// The record's own type makes every key optional, which extensions are not.
const extensionsSchema = v.record(
  v.custom<`x-${string}`>(key => typeof key === 'string' && key.startsWith('x-')),
  jsonSchema,
) as unknown as v.GenericSchema<Extensions>
const extensible = { extensions: v.exactOptional(extensionsSchema) }

const fragmentSchema: v.GenericSchema<Fragment> = v.strictObject({
  start: offsetSchema,
  end: offsetSchema,
  ...extensible,
})

const originSchema: v.GenericSchema<Origin> = v.variant('kind', [
  v.strictObject({ kind: v.literal('manual'), ...extensible }),
  v.strictObject({
    kind: v.literal('suggested'),
    rule: lineSchema,
    score: v.number(),
    edited: v.boolean(),
    ...extensible,
  }),
  v.strictObject({
    kind: v.literal('imported'),
    format: lineSchema,
    file: lineSchema,
    id: lineSchema,
    ...extensible,
  }),
])

const claimSchema: v.GenericSchema<Claim> = v.strictObject({
  id: idSchema,
  layer: idSchema,
  type: v.pipe(v.string(), v.minLength(1), v.maxLength(recordLimits.type)),
  fragments: v.array(fragmentSchema),
  attributes: attributesSchema,
  note: noteSchema,
  origin: originSchema,
  created: timeSchema,
  modified: timeSchema,
  ...extensible,
})

const articleSchema: v.GenericSchema<Article> = v.strictObject({
  id: idSchema,
  title: v.pipe(lineSchema, v.minLength(1)),
  language: v.exactOptional(v.pipe(lineSchema, v.check(isLanguageTag, 'expected a language tag'))),
  url: v.exactOptional(v.pipe(lineSchema, v.check(isWebAddress, 'expected a web address'))),
  publisher: v.exactOptional(lineSchema),
  author: v.exactOptional(lineSchema),
  publishedOn: v.exactOptional(v.pipe(lineSchema, v.check(isDate, 'expected a date'))),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  length: offsetSchema,
  fileExtensions: v.exactOptional(extensionsSchema),
  ...extensible,
})

const personSchema: v.GenericSchema<Person> = v.strictObject({
  id: idSchema,
  name: lineSchema,
  ...extensible,
})

const layerSchema: v.GenericSchema<Layer> = v.strictObject({
  id: idSchema,
  annotator: idSchema,
  status: v.picklist(layerStatuses),
  ...extensible,
})

const reviewSchema: v.GenericSchema<Review> = v.strictObject({
  id: idSchema,
  claim: v.exactOptional(idSchema),
  layer: idSchema,
  reviewer: idSchema,
  verdict: v.picklist(verdicts),
  proposal: v.exactOptional(
    v.strictObject({
      type: v.exactOptional(lineSchema),
      fragments: v.exactOptional(v.array(fragmentSchema)),
      attributes: v.exactOptional(attributesSchema),
      ...extensible,
    }),
  ),
  comment: v.exactOptional(noteSchema),
  created: timeSchema,
  modified: timeSchema,
  ...extensible,
})

function diffsOf<T>(record: v.GenericSchema<T>) {
  const diff: v.GenericSchema<Diff<T>> = v.strictObject({
    id: idSchema,
    before: v.nullable(record),
    after: v.nullable(record),
  })
  return v.exactOptional(v.array(diff))
}

const changeSchema: v.GenericSchema<Change> = v.strictObject({
  articles: diffsOf(articleSchema),
  people: diffsOf(personSchema),
  layers: diffsOf(layerSchema),
  claims: diffsOf(claimSchema),
  reviews: diffsOf(reviewSchema),
})

const editEntries = {
  id: idSchema,
  at: timeSchema,
  by: idSchema,
  article: idSchema,
  change: changeSchema,
  undoes: v.exactOptional(idSchema),
  redoes: v.exactOptional(idSchema),
}
const editSchema: v.GenericSchema<Edit> = v.strictObject(editEntries)

/** Layer id → version. A layer that does not exist yet has version 0; every edit of it adds one. */
const versionsSchema = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)))

/** Every review of an article's layers, whoever wrote it. */
export const reviewsAnswerSchema = v.strictObject({ reviews: v.array(reviewSchema) })
export type ReviewsAnswer = v.InferOutput<typeof reviewsAnswerSchema>

/** One edit and the versions of the layers it was made on. */
export const editRequestSchema = v.strictObject({ edit: editSchema, base: versionsSchema })
export type EditRequest = v.InferOutput<typeof editRequestSchema>

/** Sent only after the durable commit. */
export const editAnswerSchema = v.strictObject({ edit: idSchema, versions: versionsSchema })
export type EditAnswer = v.InferOutput<typeof editAnswerSchema>

/** The 409 `stale-base` answer adds both sides: what the edit wanted and what is there. */
export const conflictSchema = v.looseObject({
  code: v.literal('stale-base'),
  base: versionsSchema,
  versions: versionsSchema,
  conflicts: v.array(
    v.strictObject({ id: idSchema, yours: v.nullable(claimSchema), current: v.nullable(claimSchema) }),
  ),
})

export const ownerRequestSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'expected a name'), v.maxLength(200), wellFormed),
})

export const sessionSchema = v.strictObject({
  version: v.string(),
  /** Null until the local owner has given a name. */
  owner: v.nullable(personSchema),
})
export type Session = v.InferOutput<typeof sessionSchema>

/** Adds an article; `text` is stored as given, but for CRLF, CR and a leading BOM. `id` makes it repeatable. */
export const addArticleRequestSchema = v.strictObject({
  /** Operation id, and a fresh id for the article. */
  id: idSchema,
  article: idSchema,
  title: v.pipe(lineSchema, v.minLength(1, 'expected a title')),
  text: v.string(),
  language: v.exactOptional(lineSchema),
  url: v.exactOptional(lineSchema),
  publisher: v.exactOptional(lineSchema),
  author: v.exactOptional(lineSchema),
  publishedOn: v.exactOptional(lineSchema),
})
export type AddArticleRequest = v.InferOutput<typeof addArticleRequestSchema>

/** `duplicate` names the article that already holds this very text; nothing was added then. */
export const addArticleAnswerSchema = v.strictObject({
  article: idSchema,
  edit: v.nullable(idSchema),
  duplicate: v.boolean(),
})
export type AddArticleAnswer = v.InferOutput<typeof addArticleAnswerSchema>

export const removeRequestSchema = v.strictObject({ id: idSchema })
export const undoRequestSchema = v.strictObject({ id: idSchema })

/** How many of the owner's claims begin in each of `summaryBins` equal stretches of the text, by type. */
export const summaryBins = 62
export const articleSummarySchema = v.strictObject({
  article: articleSchema,
  words: v.number(),
  added: timeSchema,
  touched: timeSchema,
  /** The owner's claims: type → count per stretch. */
  claims: v.record(v.string(), v.strictObject({ count: v.number(), bins: v.array(v.number()) })),
  /** How far the owner's own layer is, by their word and the reviewers’ (`standingOf`); null where there is none. */
  own: v.nullable(v.strictObject({ status: v.picklist(layerStatuses), claims: v.number() })),
  /** Other people's layers. */
  colleagues: v.array(
    v.strictObject({
      layer: idSchema,
      annotator: idSchema,
      name: v.string(),
      status: v.picklist(layerStatuses),
      claims: v.number(),
    }),
  ),
})
export type ArticleSummary = v.InferOutput<typeof articleSummarySchema>
export const libraryAnswerSchema = v.strictObject({ articles: v.array(articleSummarySchema) })

/** Everybody whom the workspace knows, by id. */
export const peopleAnswerSchema = v.strictObject({ people: v.array(personSchema) })
export type PeopleAnswer = v.InferOutput<typeof peopleAnswerSchema>

export const articleAnswerSchema = v.strictObject({
  article: articleSchema,
  words: v.number(),
  added: timeSchema,
  people: v.array(personSchema),
  layers: v.array(v.strictObject({ layer: layerSchema, version: v.number(), claims: v.number() })),
  /** The owner's layer; null before their first claim: the edit that makes the claim makes the layer too. */
  own: v.nullable(layerSchema),
})
export type ArticleAnswer = v.InferOutput<typeof articleAnswerSchema>

/** An edit in a layer's log; the change of a large one is left out, and the server alone can take it back. */
const loggedEditSchema: v.GenericSchema<LoggedEdit> = v.strictObject({
  ...editEntries,
  change: v.nullable(changeSchema),
})

export const layerAnswerSchema = v.strictObject({
  version: v.number(),
  /** Null for one that is no more, or not yet. */
  layer: v.nullable(layerSchema),
  claims: v.array(claimSchema),
  /** The newest edits that touch this layer, oldest first, at most 500: what undo and redo are read from. */
  edits: v.array(loggedEditSchema),
})
export type LayerAnswer = v.InferOutput<typeof layerAnswerSchema>
