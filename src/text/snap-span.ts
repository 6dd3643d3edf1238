import type { Span } from '../core/span.ts'
import type { Reader } from './reader.ts'
import type { Granularity } from './segmenter.ts'
import { trimSpan } from './trim-span.ts'
import { unitAround } from './units.ts'
import { isWhiteSpace } from './white-space.ts'

/**
 * Trims a selection and widens it to whatever it cuts through at either end: words, sentences or characters as
 * a reader sees them. Words linked by a hyphen or apostrophe count as one; punctuation beside a word that was
 * not selected stays outside. Null when only white space was selected. Code points.
 */
export function snapSpan(reader: Reader, span: Span, granularity: Granularity): Span | null {
  const trimmed = trimSpan(reader, span)
  if (!trimmed) return null
  const { toUtf16, toCodePoint } = reader.points
  const start = widenStart(reader, toUtf16(trimmed.start), granularity)
  const end = widenEnd(reader, toUtf16(trimmed.end), granularity)
  return { start: toCodePoint(start), end: toCodePoint(end) }
}

/** A mark that stands on a space is all of its unit that shows: then the start stays. */
function widenStart(reader: Reader, start: number, granularity: Granularity): number {
  const unit = unitAround(reader, start, granularity)
  return unit && !isWhiteSpace(reader.points.text.charCodeAt(unit.start)) ? unit.start : start
}

function widenEnd(reader: Reader, end: number, granularity: Granularity): number {
  return unitAround(reader, end - 1, granularity)?.end ?? end
}
