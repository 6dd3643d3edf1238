import { describeRoute, resolver } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { type ErrorCode, errors } from '../../api/errors.ts'

export interface RouteDescription {
  readonly summary: string
  /** The shape of a JSON answer, or the media type of another. */
  readonly answer: GenericSchema | string
  /** Codes beside those that any route may answer with. */
  readonly errors?: readonly ErrorCode[]
  /** The media types of a body that is not JSON. */
  readonly body?: readonly string[]
}

const anywhere: readonly ErrorCode[] = ['no-session', 'foreign-origin', 'unknown-host', 'internal']

/** Describes a route for the OpenAPI document, every error it may answer with from the registry. */
export function describe({ summary, answer, errors: codes = [], body }: RouteDescription) {
  return describeRoute({
    summary,
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              body.map(type => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
            ),
          },
        }),
    responses: {
      200: {
        description: 'Done.',
        content:
          typeof answer === 'string'
            ? { [answer]: { schema: { type: 'string' } } }
            : { 'application/json': { schema: resolver(answer) } },
      },
      ...presentErrors([...anywhere, ...codes]),
    },
  })
}

const problem = { $ref: '#/components/schemas/Problem' }
const conflict = { $ref: '#/components/schemas/Conflict' }

function presentContent(codes: readonly ErrorCode[]) {
  return {
    'application/problem+json': {
      schema: codes.includes('stale-base') ? { anyOf: [conflict, problem] } : problem,
    },
  }
}

/** One response a status; codes that share one are told together. */
function presentErrors(codes: readonly ErrorCode[]) {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) {
    const { status } = errors[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, shared]) => [
      status,
      {
        description: shared.map(code => `\`${code}\`: ${errors[code].title}`).join('\n'),
        content: presentContent(shared),
      },
    ]),
  )
}
