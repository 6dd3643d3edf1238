// Prodigy's JSON Lines, an example a line, and the training data of spaCy that looks alike.
// https://prodi.gy/docs/api-interfaces, https://spacy.io/api/data-formats
import type { ExportFormat, ImportFormat, SourceFile } from '../foreign.ts'
import { peekRecord } from '../foreign-json.ts'
import { readProdigy } from './read-prodigy.ts'
import { listProdigyLosses, writeProdigy } from './write-prodigy.ts'

const names = { id: 'prodigy', title: 'Prodigy JSONL' } as const

export const prodigyImport: ImportFormat = {
  ...names,
  detect: files => files.length > 0 && files.every(looksLikeProdigy),
  read: readProdigy,
}

export const prodigyExport: ExportFormat = { ...names, listLosses: listProdigyLosses, write: writeProdigy }

/** By its first record: a text beside hashes, an answer, or spans as Prodigy and spaCy name them. */
function looksLikeProdigy(file: SourceFile): boolean {
  const record = peekRecord(file)
  if (typeof record?.['text'] !== 'string') return false
  if ('_task_hash' in record || '_input_hash' in record || '_view_id' in record) return true
  if ('ents' in record || 'spans' in record) return true
  const { entities } = record
  return Array.isArray(entities) && Array.isArray(entities[0])
}
