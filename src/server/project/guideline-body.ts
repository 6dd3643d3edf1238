import { limits } from '../../api/limits.ts'
import type { Json } from '../../core/json.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'

const unstorable = /\0|\p{Surrogate}/u

/** A guideline in Markdown as it is stored, unchanged; null stands for the one that Assay comes with. */
export function readGuidelineBody(body: Json): Result<string, readonly Problem[]> {
  if (body === null) return ok('null')
  const message = findFault(body)
  return message === null ? ok(JSON.stringify(body)) : err([{ path: '$', message }])
}

function findFault(body: Json): string | null {
  if (typeof body !== 'string')
    return 'Expected a text in Markdown, or null for the guideline Assay comes with.'
  if (body.trim() === '') return 'Expected some text, or null for the guideline Assay comes with.'
  if (body.length > limits.guidelineLength) {
    return `Expected at most ${limits.guidelineLength.toLocaleString('en-GB')} characters.`
  }
  return unstorable.test(body) ? 'Expected text without NUL and without unpaired surrogates.' : null
}
