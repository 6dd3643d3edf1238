// doccano's JSON Lines for the labelling of sequences: a text a line, with its labelled spans.
// https://doccano.github.io/doccano/
import type { ExportFormat, ImportFormat, SourceFile } from '../foreign.ts'
import { peekRecord } from '../foreign-json.ts'
import { readDoccano } from './read-doccano.ts'
import { listDoccanoLosses, writeDoccano } from './write-doccano.ts'

const names = { id: 'doccano', title: 'doccano JSONL' } as const

export const doccanoImport: ImportFormat = {
  ...names,
  detect: files => files.length > 0 && files.every(looksLikeDoccano),
  read: readDoccano,
}

export const doccanoExport: ExportFormat = { ...names, listLosses: listDoccanoLosses, write: writeDoccano }

/** By its first record: doccano's own keys beside a text. */
function looksLikeDoccano(file: SourceFile): boolean {
  const record = peekRecord(file)
  if (!record || !('text' in record || 'data' in record)) return false
  if (['label', 'labels'].some(key => Array.isArray(record[key]))) return true
  return (
    /"start_offset"\s*:/.test(file.source.slice(0, 100_000)) ||
    ('entities' in record && 'relations' in record)
  )
}
