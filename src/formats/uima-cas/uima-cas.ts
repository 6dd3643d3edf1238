// UIMA CAS JSON 0.4, as INCEpTION and cassis write it.
// https://github.com/apache/uima-uimaj-io-jsoncas
import type { ExportFormat, ImportFormat, SourceFile } from '../foreign.ts'
import { readUimaCas } from './read-uima-cas.ts'
import { listUimaLosses, writeUimaCas } from './write-uima-cas.ts'

const format = { id: 'uima-cas', title: 'UIMA CAS JSON' } as const

export const uimaCasImport: ImportFormat = {
  ...format,
  detect: files => files.length > 0 && files.every(looksLikeCas),
  read: readUimaCas,
}

export const uimaCasExport: ExportFormat = { ...format, listLosses: listUimaLosses, write: writeUimaCas }

/** Keys that begin with a per cent sign are UIMA's. */
function looksLikeCas({ source }: SourceFile): boolean {
  return /^\uFEFF?\s*\{/.test(source) && /"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"\s*:/.test(source)
}
