import type { Hono } from 'hono'
import { openAPIRouteHandler, resolver } from 'hono-openapi'
import { errors } from '../../api/errors.ts'
import { conflictSchema } from '../../api/schemas.ts'
import { describe } from './describe.ts'
import { routes } from './routes.ts'

const string = { type: 'string' } as const

const problem = {
  type: 'object' as const,
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: string,
    title: string,
    status: { type: 'integer' as const },
    code: { ...string, enum: Object.keys(errors) },
    detail: string,
    problems: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['path', 'message'],
        properties: { path: string, message: string },
      },
    },
  },
}

/** Serves the OpenAPI 3.1 document of every route that the app has described. */
export function serveOpenApi(app: Hono, version: string): void {
  app.get(
    routes.openApi,
    describe({ summary: 'This document', answer: 'application/json' }),
    async (context, next) => {
      const options = {
        documentation: await createDocumentation(version),
        excludeStaticFile: false,
        defaultValidationErrorResponse: false,
      } as const
      return openAPIRouteHandler(app, options)(context, next)
    },
  )
}

async function createDocumentation(version: string) {
  const { schema } = await resolver(conflictSchema).toOpenAPISchema()
  const conflict = {
    description: 'Why a stale write was refused: what it wanted and what is there.',
    allOf: [{ $ref: '#/components/schemas/Problem' }, schema],
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Assay',
      version,
      description: 'Read an article, tag its claims, export and review annotation files.',
    },
    components: { schemas: { Problem: problem, Conflict: conflict } },
  }
}
