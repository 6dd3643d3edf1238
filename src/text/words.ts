import type { Span } from '../core/span.ts'
import type { Reader } from './reader.ts'
import { segmenterFor } from './segmenter.ts'
import { piecesOf, unitAround } from './units.ts'

/** The word that holds the character at a code point offset; null on punctuation, white space and at the end. */
export function wordAt(reader: Reader, offset: number): Span | null {
  const { toUtf16, toCodePoint } = reader.points
  const unit = unitAround(reader, toUtf16(offset), 'word')
  return unit?.whole ? { start: toCodePoint(unit.start), end: toCodePoint(unit.end) } : null
}

/** Counts the words as Unicode segments them; parts of a hyphenated word count one by one. */
export function countWords(reader: Reader): number {
  const segmenter = segmenterFor(reader.locale, 'word')
  let count = 0
  for (const paragraph of reader.paragraphs) {
    const pieces = piecesOf(reader, paragraph, 'word')
    for (let i = 0; i < pieces.count; i++) {
      const { start, end } = pieces.at(i)
      for (const { isWordLike } of segmenter.segment(reader.points.text.slice(start, end))) {
        if (isWordLike) count++
      }
    }
  }
  return count
}
