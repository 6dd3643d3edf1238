import type { Json } from '../../core/json.ts'
import type { FileProblem } from '../foreign.ts'
import { FieldReader, type ForeignRecord, own, textAt } from '../foreign-json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import type { LossList } from '../loss-list.ts'
import { readMinimal } from './read-minimal.ts'
import { nameOf, readPerson } from './read-person.ts'
import type { Task, TaskAnnotation } from './task.ts'

interface Context {
  readonly problems: FileProblem[]
  readonly losses: LossList
}

/** A task with its annotations, an annotation with its task, or a row of JSON-MIN; null after reporting why it is none. */
export function readTask(record: ForeignRecord, { problems, losses }: Context): Task | null {
  const fields = new FieldReader(record, problems)
  const { path } = record
  const holder = fields.object(record.value, path)
  if (!holder) return null
  const around = { record, fields, losses }
  if (Object.hasOwn(holder, 'result') && Object.hasOwn(holder, 'task')) return readSingle(holder, around)
  if (Object.hasOwn(holder, 'data')) return readFull(holder, path, around)
  return readMinimal(holder, { record, fields })
}

interface TaskContext {
  readonly record: ForeignRecord
  readonly fields: FieldReader
  readonly losses: LossList
}

function readFull(holder: JsonObject, path: string, { record, fields, losses }: TaskContext): Task | null {
  const data = fields.object(own(holder, 'data'), `${path}.data`)
  if (!data) return null
  losses.add(
    '{n} {prediction is|predictions are} left out: no person made {it|them}.',
    fields.listAt(holder, 'predictions', path).length,
  )
  losses.add('{n} {draft|drafts} that nobody submitted.', fields.listAt(holder, 'drafts', path).length)
  const annotations = ['annotations', 'completions'].flatMap(key =>
    fields
      .listAt(holder, key, path)
      .flatMap((item, index) => readAnnotation(item, `${path}.${key}[${index}]`, { fields, losses }) ?? []),
  )
  const meta = own(holder, 'meta')
  const assay = isObject(meta) ? own(meta, 'assay') : undefined
  return { record, id: nameOf(own(holder, 'id')) ?? path, data, annotations, assay }
}

/** An annotation as Label Studio writes it into storage, a file each, with its task inside. */
function readSingle(holder: JsonObject, context: TaskContext): Task | null {
  const { record, fields } = context
  const task = fields.object(own(holder, 'task'), `${record.path}.task`)
  const read = task && readFull(task, `${record.path}.task`, context)
  if (!read) return null
  const annotation = readAnnotation(holder, record.path, context)
  return { ...read, annotations: annotation ? [annotation] : [] }
}

function readAnnotation(
  item: Json,
  path: string,
  { fields, losses }: Pick<TaskContext, 'fields' | 'losses'>,
): TaskAnnotation | null {
  const holder = fields.object(item, path)
  if (!holder) return null
  if (own(holder, 'was_cancelled') === true || own(holder, 'skipped') === true) {
    losses.add('{n} {annotation|annotations} of a task that was skipped.')
    return null
  }
  const results = fields.listAt(holder, 'result', path).flatMap((result, index) => {
    const at = `${path}.result[${index}]`
    const value = fields.object(result, at)
    return value ? [{ value, path: at }] : []
  })
  return {
    id: nameOf(own(holder, 'id')) ?? path,
    annotator: readPerson(own(holder, 'completed_by')),
    created: textAt(holder, 'created_at'),
    modified: textAt(holder, 'updated_at'),
    results,
  }
}
