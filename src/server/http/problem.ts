import { HTTPException } from 'hono/http-exception'
import { type ErrorCode, errors, type ProblemDetails } from '../../api/errors.ts'
import { Refusal, type RefusalParts } from '../refusal.ts'

/** The one place that makes error answers (RFC 9457). What is not a refusal is told to the log alone. */
export function presentError(error: unknown, log: (entry: string) => void): Response {
  if (error instanceof Refusal) return presentProblem(error.code, error.parts)
  if (error instanceof HTTPException && error.status < 500) {
    return presentProblem('invalid-request', {
      detail: 'The body is not the JSON or form that was expected.',
    })
  }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return presentProblem('internal', {})
}

function presentProblem(code: ErrorCode, { detail, problems, conflict, article }: RefusalParts): Response {
  const { status, title } = errors[code]
  const body: ProblemDetails = {
    type: `urn:assay:error:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(problems === undefined ? {} : { problems }),
    ...conflict,
    ...(article === undefined ? {} : { article }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
