import type { Json } from '../../core/json.ts'
import { childPath } from '../../core/json-path.ts'
import { type FieldReader, type ForeignRecord, own, textAt } from '../foreign-json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { nameOf, readPerson } from './read-person.ts'
import type { Task, TaskResult } from './task.ts'

interface Context {
  readonly record: ForeignRecord
  readonly fields: FieldReader
}

/** A row of JSON-MIN: what the task shows and what its controls were given lie side by side, one annotation a row. */
export function readMinimal(holder: JsonObject, { record, fields }: Context): Task | null {
  const { path } = record
  const results: TaskResult[] = []
  const data: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(holder)) {
    const at = childPath(path, key)
    if (Array.isArray(value) && value.some(item => isObject(item) && isRegion(item)))
      results.push(...value.flatMap((item: Json, index) => toResult(item, `${at}[${index}]`, key)))
    else data[key] = value
  }
  if (!Object.values(data).some(value => typeof value === 'string')) {
    fields.miss(path, 'a task with “data”, an annotation with its “task”, or a row with its text', holder)
    return null
  }
  const annotation = {
    id: nameOf(own(holder, 'annotation_id')) ?? path,
    annotator: readPerson(own(holder, 'annotator')),
    created: textAt(holder, 'created_at'),
    modified: textAt(holder, 'updated_at'),
    results,
  }
  return { record, id: nameOf(own(holder, 'id')) ?? path, data, annotations: [annotation], assay: undefined }
}

function isRegion(item: JsonObject): boolean {
  return ['start', 'startOffset', 'labels', 'hypertextlabels'].some(key => Object.hasOwn(item, key))
}

/** The region as the full form has it. */
function toResult(item: Json, path: string, control: string): readonly TaskResult[] {
  if (!isObject(item)) return []
  const type = Object.hasOwn(item, 'hypertextlabels') ? 'hypertextlabels' : 'labels'
  return [{ value: { from_name: control, type, value: item }, path }]
}
