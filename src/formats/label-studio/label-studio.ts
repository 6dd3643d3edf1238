// Label Studio's JSON: tasks with what people made of them.
// https://labelstud.io/guide/task_format, https://labelstud.io/guide/export
import type { ExportFormat, ImportFormat, SourceFile } from '../foreign.ts'
import { peekRecord } from '../foreign-json.ts'
import { isObject } from '../json-shape.ts'
import { readLabelStudio } from './read-label-studio.ts'
import { listLabelStudioLosses, writeLabelStudio } from './write-label-studio.ts'

const names = { id: 'label-studio', title: 'Label Studio JSON' } as const

export const labelStudioImport: ImportFormat = {
  ...names,
  detect: files => files.length > 0 && files.every(looksLikeLabelStudio),
  read: readLabelStudio,
}

export const labelStudioExport: ExportFormat = {
  ...names,
  listLosses: listLabelStudioLosses,
  write: writeLabelStudio,
}

/** What a task has when it is only shown, or read back before anybody labelled it. */
const taskKeys = ['id', 'data', 'meta', 'annotations', 'predictions', 'completions', 'drafts']

/** Keys that only Label Studio writes, near the start of the file; or a task with nothing but what it shows. */
function looksLikeLabelStudio(file: SourceFile): boolean {
  const { source } = file
  const head = source.slice(0, 200_000)
  if (!/^\uFEFF?\s*[[{]/.test(head)) return false
  if (/"(?:from_name|to_name|completed_by|annotation_id|hypertextlabels)"\s*:/.test(head)) return true
  if (!/"data"\s*:\s*\{/.test(head)) return false
  if (/"(?:annotations|predictions|completions)"\s*:\s*\[/.test(source)) return true
  const task = peekRecord(file)
  if (!task || !Object.keys(task).every(key => taskKeys.includes(key)) || !isObject(task['data']))
    return false
  return Object.values(task['data']).some(value => typeof value === 'string')
}
