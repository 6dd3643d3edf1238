import { Hono } from 'hono'
import * as v from 'valibot'
import { importAnswerSchema, importReportSchema } from '../../api/import-report.ts'
import { importRequestSchema } from '../../api/import-request.ts'
import { limits } from '../../api/limits.ts'
import { assayNames } from '../../formats/assay-names.ts'
import { importFormats } from '../../formats/import-formats.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { formBody, limitBody, query } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { importFile, reportImport } from './import-file.ts'
import type { ImportServices } from './read-import.ts'
import { readBody, readForm, readUpload, uploadEntries } from './read-upload.ts'
import { createTurns } from './reading-turns.ts'

const fileErrors = [
  'invalid-request',
  'invalid-file',
  'other-text',
  'not-found',
  'too-large',
  'busy',
] as const

/** Each reader may take two gigabytes, and each file that waits a hundred megabytes. */
const turns = { atOnce: 2, waiting: 4 }

/** What stands around the file in a form. */
const formBytes = 1_000_000

const importFormSchema = v.object({
  ...uploadEntries,
  request: v.pipe(v.string(), v.parseJson(), importRequestSchema),
})

const formats = ['auto', assayNames.id, ...importFormats.map(({ id }) => id)]

/** `from`: the format, where it may be another than Assay's; `article`: whose text a file without one points at. */
const wishEntries = {
  from: v.optional(v.picklist(formats)),
  article: v.optional(v.string()),
}

/** Importing annotation files and other tools': what would happen, and letting it happen. */
export function importRoutes(services: Services): Hono {
  const { store } = services
  const importing: ImportServices = { ...services, takeTurn: createTurns(turns) }
  return new Hono()
    .post(
      routes.importReport,
      describe({
        summary: 'What an import of the file would do; `from` says that it may be another tool’s',
        answer: importReportSchema,
        body: ['application/octet-stream', 'multipart/form-data'],
        errors: fileErrors,
      }),
      limitBody(limits.fileBytes + formBytes),
      query(v.object({ name: v.optional(v.string(), ''), ...wishEntries })),
      async context => {
        const { signal } = context.req.raw
        const wish = context.req.valid('query')
        const upload = await readUpload(store, await readBody(context, wish.name), wish)
        return context.json(await reportImport(importing, { upload, signal }))
      },
    )
    .post(
      routes.imports,
      describe({
        summary: 'Import the file: all of it or nothing; `from` says that it may be another tool’s',
        answer: importAnswerSchema,
        errors: [...fileErrors, 'invalid-edit', 'no-owner', 'id-reused'],
      }),
      limitBody(limits.fileBytes + formBytes),
      query(v.object(wishEntries)),
      formBody(importFormSchema),
      async context => {
        const { signal } = context.req.raw
        const { request, ...form } = context.req.valid('form')
        const upload = await readUpload(store, await readForm(form), context.req.valid('query'))
        return context.json(await importFile(importing, { upload, request, signal }))
      },
    )
}
