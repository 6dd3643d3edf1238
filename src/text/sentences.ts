import type { Span } from '../core/span.ts'
import type { Reader } from './reader.ts'
import { piecesOf, readUnits } from './units.ts'

/** The sentences of one paragraph in order, in code points, without the white space around them. */
export function findSentences(reader: Reader, paragraph: Span): Span[] {
  const { toCodePoint } = reader.points
  const pieces = piecesOf(reader, paragraph, 'sentence')
  const sentences: Span[] = []
  for (let i = 0; i < pieces.count; i++) {
    for (const { start, end } of readUnits(reader, pieces.at(i), 'sentence')) {
      sentences.push({ start: toCodePoint(start), end: toCodePoint(end) })
    }
  }
  return sentences
}
