import type { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import { errors } from '../../api/errors.ts'
import { describe } from './describe.ts'
import { routes } from './routes.ts'

const string = { type: 'string' } as const

const problem = {
  type: 'object' as const,
  description: 'RFC 9457 problem details. `stale-base` adds `base`, `versions` and `conflicts`.',
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
  const documentation = {
    openapi: '3.1.0',
    info: {
      title: 'Assay',
      version,
      description: 'Read an article, tag its claims, export and review annotation files.',
    },
    components: { schemas: { Problem: problem } },
  }
  app.get(
    routes.openApi,
    describe({ summary: 'This document', answer: 'application/json' }),
    openAPIRouteHandler(app, {
      documentation,
      excludeStaticFile: false,
      defaultValidationErrorResponse: false,
    }),
  )
}
