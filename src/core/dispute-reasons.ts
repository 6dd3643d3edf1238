import type { Json } from './json.ts'
import { childPath } from './json-path.ts'
import type { Problem } from './problem.ts'
import { err, ok, type Result } from './result.ts'

/** What a claim is usually disputed for, until a project has a list of its own. */
export const usualDisputeReasons: readonly string[] = [
  'Not a claim of any type',
  'The wrong voice or speaker',
  'Said already in another claim',
  'Not in the text',
]

/** Lengths in UTF-16 units. */
export const disputeReasonLimits = { reasons: 30, length: 200 }

/** A project's list of reasons, in the order in which keys are given to them; null for the usual ones. */
export function parseDisputeReasons(body: Json): Result<readonly string[] | null, readonly Problem[]> {
  if (body === null) return ok(null)
  if (!Array.isArray(body)) {
    return err([{ path: '$', message: 'Expected a list of reasons, or null for the usual ones.' }])
  }
  const { reasons: most } = disputeReasonLimits
  if (body.length > most) return err([{ path: '$', message: `Expected at most ${most} reasons.` }])
  const problems = body.flatMap((reason: Json, at): Problem[] => {
    const message = findFault(reason) ?? (body.indexOf(reason) < at ? 'Expected each reason once.' : null)
    return message === null ? [] : [{ path: childPath('$', at), message }]
  })
  return problems.length > 0 ? err(problems) : ok(body as readonly string[])
}

function findFault(reason: Json): string | null {
  if (typeof reason !== 'string' || reason.trim() === '') return 'Expected a reason in words.'
  if (reason.length > disputeReasonLimits.length)
    return `Expected at most ${disputeReasonLimits.length} characters.`
  return /[\0\r\n]|\p{Surrogate}/u.test(reason) ? 'Expected one line of text.' : null
}
