import type { Span } from '../core/span.ts'
import { endsInAbbreviation } from './abbreviation.ts'
import { paragraphIndexAt } from './paragraphs.ts'
import { layPieces, type Piece, type Pieces } from './pieces.ts'
import type { Reader } from './reader.ts'
import { type Granularity, segmenterFor } from './segmenter.ts'
import { isWhiteSpace, skipWhiteSpace, skipWhiteSpaceBack } from './white-space.ts'

/** A word, a sentence or a character as a reader sees it, in UTF-16 units of the whole text. */
export interface Unit {
  readonly start: number
  readonly end: number
  /** False for what stands between words: punctuation, white space, symbols. */
  readonly whole: boolean
}

/** The pieces of the line that a span in code points covers. */
export function piecesOf(reader: Reader, line: Span, granularity: Granularity): Pieces {
  const { points } = reader
  const utf16 = { start: points.toUtf16(line.start), end: points.toUtf16(line.end) }
  return layPieces(reader, utf16, granularity)
}

/** The unit of any kind around the character at a UTF-16 offset, or null outside of every paragraph. */
export function unitAround(reader: Reader, utf16: number, granularity: Granularity): Unit | null {
  const { paragraphs, points } = reader
  const paragraph = paragraphs[paragraphIndexAt(paragraphs, points.toCodePoint(utf16))]
  if (!paragraph) return null
  const pieces = piecesOf(reader, paragraph, granularity)
  const units = readUnits(reader, pieces.at(pieces.indexOf(utf16)), granularity)
  return units.find(unit => unit.start <= utf16 && utf16 < unit.end) ?? null
}

/** The units of one piece in order; sentences are without the white space around them, the rest lies gap-free. */
export function readUnits(reader: Reader, piece: Piece, granularity: Granularity): Unit[] {
  const { text } = reader.points
  const segments = segmenterFor(reader.locale, granularity).segment(text.slice(piece.start, piece.end))
  if (granularity === 'word') return joinWords(text, piece.start, segments)
  if (granularity === 'sentence') return joinSentences(text, piece.start, segments)
  return Array.from(segments, ({ index, segment }) => {
    const start = piece.start + index
    return { start, end: start + segment.length, whole: !isWhiteSpace(text.charCodeAt(start)) }
  })
}

/** A stop that only shortens a word, as in “Gen. Butusov” or “Y. Butusov”, ends no sentence. */
function joinSentences(text: string, offset: number, segments: Iterable<Intl.SegmentData>): Unit[] {
  const units: Unit[] = []
  for (const { index, segment } of segments) {
    const to = offset + index + segment.length
    const start = skipWhiteSpace(text, offset + index, to)
    if (start === to) continue
    const end = skipWhiteSpaceBack(text, start, to)
    const before = units.at(-1)
    if (before && endsInAbbreviation(text.slice(Math.max(before.start, before.end - 12), before.end))) {
      units[units.length - 1] = { ...before, end }
    } else {
      units.push({ start, end, whole: true })
    }
  }
  return units
}

const links = new Set(['-', '\u2010', '\u2011', "'", '\u2019'])

/** Words linked by a single hyphen or apostrophe, such as “Russian-speaking”, become one. */
function joinWords(text: string, offset: number, segments: Iterable<Intl.SegmentData>): Unit[] {
  const units: Unit[] = []
  for (const { index, segment, isWordLike } of segments) {
    const unit = { start: offset + index, end: offset + index + segment.length, whole: isWordLike === true }
    const link = units.at(-1)
    const word = units.at(-2)
    if (unit.whole && word?.whole && link && links.has(text.slice(link.start, link.end))) {
      units.splice(-2, 2, { ...unit, start: word.start })
    } else {
      units.push(unit)
    }
  }
  return units
}
