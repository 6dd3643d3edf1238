// Label Studio's JSON: tasks with what people made of them.
// https://labelstud.io/guide/task_format, https://labelstud.io/guide/export
import type { ExportFormat, ImportFormat, SourceFile } from '../foreign.ts'
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

/** Keys that only Label Studio writes, near the start of the file. */
function looksLikeLabelStudio({ source }: SourceFile): boolean {
  const head = source.slice(0, 200_000)
  if (!/^\uFEFF?\s*[[{]/.test(head)) return false
  if (/"(?:from_name|to_name|completed_by|annotation_id|hypertextlabels)"\s*:/.test(head)) return true
  return /"data"\s*:\s*\{/.test(head) && /"(?:annotations|predictions|completions)"\s*:\s*\[/.test(source)
}
