import type { ImportAnswer, ImportReport } from '../../api/import-report.ts'
import type { ImportRequest } from '../../api/import-request.ts'
import { paths } from '../../api/paths.ts'
import { type SendOptions, sendForm } from './send-form.ts'

/** What an import of the file would do. Changes nothing. Throws ApiError, also for a file with problems. */
export function requestReport(file: File, options: SendOptions = {}): Promise<ImportReport> {
  const path = `${paths.importReport}?name=${encodeURIComponent(file.name)}`
  return sendForm<ImportReport>(path, file, options)
}

/**
 * Imports the file: all of it or nothing. Sending it twice under one id imports it once. It is not broken off: whether
 * an abort comes before the commit or after, nobody here could tell.
 */
export function sendImport(file: File, request: ImportRequest): Promise<ImportAnswer> {
  const form = new FormData()
  form.append('file', file)
  form.append('request', JSON.stringify(request))
  return sendForm<ImportAnswer>(paths.imports, form)
}
