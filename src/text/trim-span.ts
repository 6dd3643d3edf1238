import type { Span } from '../core/span.ts'
import type { Reader } from './reader.ts'
import { skipWhiteSpace, skipWhiteSpaceBack } from './white-space.ts'

/** The span without white space at its ends, in code points; null when nothing else is in it. */
export function trimSpan(reader: Reader, span: Span): Span | null {
  const { text, toUtf16, toCodePoint } = reader.points
  const end = toUtf16(span.end)
  const start = skipWhiteSpace(text, toUtf16(span.start), end)
  if (start >= end) return null
  return { start: toCodePoint(start), end: toCodePoint(skipWhiteSpaceBack(text, start, end)) }
}
