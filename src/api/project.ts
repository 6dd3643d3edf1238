// What a project keeps beside its articles: documents by name, each with all its versions.
import * as v from 'valibot'
import type { Json } from '../core/json.ts'
import { idSchema } from './schemas.ts'

const jsonSchema = v.custom<Json>(value => value !== undefined)
const versionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const projectDocumentSchema = v.strictObject({
  name: v.string(),
  /** 0 for what every project begins with, which nobody wrote. */
  version: versionSchema,
  body: jsonSchema,
  /** When and by whom it was written; null for version 0. */
  at: v.nullable(v.string()),
  by: v.nullable(idSchema),
})
export type ProjectDocument = v.InferOutput<typeof projectDocumentSchema>

/** Newest first, version 0 left out. */
export const projectVersionsSchema = v.strictObject({ versions: v.array(projectDocumentSchema) })
export type ProjectVersions = v.InferOutput<typeof projectVersionsSchema>

export const projectRequestSchema = v.strictObject({
  /** Operation id: the same again changes nothing. */
  id: idSchema,
  /** The version it was made on. */
  base: versionSchema,
  body: jsonSchema,
})
export type ProjectRequest = v.InferOutput<typeof projectRequestSchema>

/** A version of a document that one act wrote: by it the act is taken back. */
export const documentTouchSchema = v.strictObject({ name: v.string(), version: versionSchema })
export type DocumentTouch = v.InferOutput<typeof documentTouchSchema>
