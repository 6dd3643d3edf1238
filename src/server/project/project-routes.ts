import { Hono } from 'hono'
import { limits } from '../../api/limits.ts'
import {
  misfitsSchema,
  type ProjectVersions,
  projectDocumentSchema,
  projectRequestSchema,
  projectVersionsSchema,
} from '../../api/project.ts'
import { describe } from '../http/describe.ts'
import { routes } from '../http/routes.ts'
import { jsonBody, limitBody } from '../http/validate.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { findDocumentKind } from './document-kinds.ts'
import { findMisfits } from './find-misfits.ts'
import { presentDocument, readDocument, writeDocument } from './write-document.ts'

/** More are kept, but not told. */
const mostVersions = 100

const aboutMisfits = {
  summary: 'The stored values that do not fit the codebook, counted by type and attribute',
  answer: misfitsSchema,
  errors: [],
} as const

/** The documents of the project, such as its codebook, and the versions of each. */
export function projectRoutes({ store, now }: Services): Hono {
  return new Hono()
    .get(
      routes.document,
      describe({
        summary: 'A document of the project, in its newest version',
        answer: projectDocumentSchema,
        errors: ['not-found'],
      }),
      async context => context.json(await readDocument(store, context.req.param('name'))),
    )
    .get(
      routes.documentVersions,
      describe({
        summary: 'The versions of a document of the project, newest first, at most 100',
        answer: projectVersionsSchema,
        errors: ['not-found'],
      }),
      async context => {
        const name = context.req.param('name')
        if (!findDocumentKind(name)) throw new Refusal('not-found')
        const stored = await store.findDocuments(name, mostVersions)
        return context.json({ versions: stored.map(presentDocument) } satisfies ProjectVersions)
      },
    )
    .get(routes.misfits, describe(aboutMisfits), async context => context.json(await findMisfits(store)))
    .put(
      routes.document,
      describe({
        summary: 'Write the next version of a document of the project; earlier ones are kept',
        answer: projectDocumentSchema,
        errors: [
          ...(['invalid-request', 'invalid-document', 'no-owner', 'not-found'] as const),
          ...(['stale-document', 'id-reused', 'too-large', 'busy'] as const),
        ],
      }),
      limitBody(limits.documentBytes),
      jsonBody(projectRequestSchema),
      async context => {
        const request = context.req.valid('json')
        return context.json(await writeDocument(store, context.req.param('name'), { request, now }))
      },
    )
}
