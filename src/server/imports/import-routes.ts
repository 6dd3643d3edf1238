import { Hono } from 'hono'
import * as v from 'valibot'
import { limits } from '../../api/limits.ts'
import { importAnswerSchema, importReportSchema, importRequestSchema } from '../../api/schemas.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { formBody, limitBody, query } from '../http/validate.ts'
import type { Services } from '../services.ts'
import { importFile, reportImport } from './import-file.ts'

const fileErrors = ['invalid-request', 'invalid-file', 'other-text', 'too-large'] as const

/** What stands around the file in a form. */
const formBytes = 1_000_000

const importFormSchema = v.object({
  file: v.instance(File, 'expected the annotation file'),
  request: v.pipe(v.string(), v.parseJson(), importRequestSchema),
})

/** Importing annotation files: what would happen, and letting it happen. */
export function importRoutes(services: Services): Hono {
  return new Hono()
    .post(
      routes.importReport,
      describe({
        summary: 'What an import of the file would do',
        answer: importReportSchema,
        body: 'application/octet-stream',
        errors: fileErrors,
      }),
      limitBody(limits.fileBytes),
      query(v.object({ name: v.optional(v.string(), '') })),
      async context => {
        const { signal } = context.req.raw
        const bytes = new Uint8Array(await context.req.arrayBuffer())
        const file = { name: context.req.valid('query').name, bytes }
        return context.json(await reportImport(services, { file, signal }))
      },
    )
    .post(
      routes.imports,
      describe({
        summary: 'Import the file: all of it or nothing',
        answer: importAnswerSchema,
        errors: [...fileErrors, 'invalid-edit', 'no-owner', 'id-reused', 'busy'],
      }),
      limitBody(limits.fileBytes + formBytes),
      formBody(importFormSchema),
      async context => {
        const { file, request } = context.req.valid('form')
        const { signal } = context.req.raw
        const bytes = new Uint8Array(await file.arrayBuffer())
        return context.json(await importFile(services, { file: { name: file.name, bytes }, request, signal }))
      },
    )
}
