import type { Span } from '../core/span.ts'
import { paragraphIndexAt } from './paragraphs.ts'
import type { Reader } from './reader.ts'
import { findSentences } from './sentences.ts'
import { trimSpan } from './trim-span.ts'

/** Where one clause ends and the next begins: a mark of a pause that is followed by white space, or a spaced dash. */
const pause =
  /[,;:\u060c\u061b]["'\u2019\u201d\u201c)\]]*(?=\s)|\s[\u2013\u2014-](?=\s)|[\u3001\uff0c\uff1b\uff1a]/gu

/** The sentence that holds or precedes a code point offset in its paragraph; null where there is none. Code points. */
export function sentenceAt(reader: Reader, offset: number): Span | null {
  const paragraph = reader.paragraphs[paragraphIndexAt(reader.paragraphs, offset)]
  const sentences = paragraph ? findSentences(reader, paragraph) : []
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? null
}

/**
 * The clause that holds or precedes a code point offset: a stretch of its sentence between commas, semicolons,
 * colons and spaced dashes, without these and without the white space around it. Code points.
 */
export function clauseAt(reader: Reader, offset: number): Span | null {
  const sentence = sentenceAt(reader, offset)
  if (!sentence) return null
  const clauses = splitClauses(reader, sentence)
  return clauses.findLast(({ start }) => start <= offset) ?? clauses[0] ?? null
}

function splitClauses(reader: Reader, sentence: Span): readonly Span[] {
  const { points } = reader
  const base = points.toUtf16(sentence.start)
  const text = points.slice(sentence.start, sentence.end)
  const clauses: Span[] = []
  let from = 0
  for (const { index, 0: mark } of [...text.matchAll(pause), { index: text.length, 0: '' }]) {
    const span = { start: points.toCodePoint(base + from), end: points.toCodePoint(base + index) }
    const clause = span.start < span.end ? trimSpan(reader, span) : null
    if (clause) clauses.push(clause)
    from = index + mark.length
  }
  return clauses
}
