import type { Json } from '../../core/json.ts'
import type { ForeignRecord } from '../foreign-json.ts'
import type { JsonObject } from '../json-shape.ts'

/** A result of an annotation: a region, a value of one, or a relation. */
export interface TaskResult {
  readonly value: JsonObject
  readonly path: string
}

/** What one person made of a task. */
export interface TaskAnnotation {
  readonly id: string
  readonly annotator: string | null
  readonly created: string | undefined
  readonly modified: string | undefined
  readonly results: readonly TaskResult[]
}

/** A task in whichever shape it was exported. */
export interface Task {
  readonly record: ForeignRecord
  readonly id: string
  /** What the task shows, by name. */
  readonly data: JsonObject
  readonly annotations: readonly TaskAnnotation[]
  /** The record that Assay wrote. */
  readonly assay: Json | undefined
}
