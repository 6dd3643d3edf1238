import type { Json } from './json.ts'
import type { Span } from './span.ts'

/** Words of the article that an attribute points at, in code points; `exact` is the text there. */
export interface TextFragment extends Span {
  readonly exact: string
  readonly [key: string]: Json
}

const keys = ['start', 'end', 'exact']

/** The value as a place in the text; null when it is words without a place, or no fragment at all. */
export function readTextFragment(value: Json | undefined): TextFragment | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { start, end, exact, ...rest } = value as { readonly [key: string]: Json }
  if (typeof start !== 'number' || typeof end !== 'number' || typeof exact !== 'string') return null
  return Object.keys(rest).length === 0 ? { start, end, exact } : null
}

/**
 * What was expected of a place in the text, as the end of a sentence; null when it is one. Whether the text has
 * `exact` there is for those to check who hold the text (`text/check-text-fragments.ts`).
 */
export function checkTextFragment(value: Json): string | null {
  const fragment = readTextFragment(value)
  if (!fragment) return `words of the article, as text or as an object with ${keys.join(', ')}`
  const { start, end, exact } = fragment
  if (!Number.isSafeInteger(start) || start < 0) return 'a start in whole code points from 0'
  if (!Number.isSafeInteger(end) || end <= start) return `an end after the start ${start}`
  const length = Array.from(exact).length
  return length === end - start
    ? null
    : `an exact text of ${end - start} code points, as from ${start} to ${end}`
}
