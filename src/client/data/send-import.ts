import type { ImportRequest } from '../../api/import-request.ts'
import { paths } from '../../api/paths.ts'
import type { ImportAnswer, ImportReport } from '../../api/schemas.ts'
import { sendForm } from './http.ts'

/** What an import of the file would do. Changes nothing. Throws ApiError, also for a file with problems. */
export function requestReport(file: File): Promise<ImportReport> {
  return sendForm<ImportReport>(`${paths.importReport}?name=${encodeURIComponent(file.name)}`, file)
}

/** Imports the file: all of it or nothing. Sending it twice under one id imports it once. */
export function sendImport(file: File, request: ImportRequest): Promise<ImportAnswer> {
  const form = new FormData()
  form.append('file', file)
  form.append('request', JSON.stringify(request))
  return sendForm<ImportAnswer>(paths.imports, form)
}
