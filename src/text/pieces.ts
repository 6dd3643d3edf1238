// Intl.Segmenter takes time with the square of the string's length and, on Node 20, runs out of memory on a line
// of a megabyte. A long line is therefore read in pieces, whose borders depend on the line alone.
import type { Reader } from './reader.ts'
import { type Granularity, segmenterFor } from './segmenter.ts'
import { isWhiteSpace } from './white-space.ts'

/** A stretch of one line, in UTF-16 units of the whole text. */
export interface Piece {
  readonly start: number
  readonly end: number
}

/** The pieces of one line. `at` computes only the borders of the piece that is asked for. */
export interface Pieces {
  readonly count: number
  at(index: number): Piece
  /** Index of the piece that holds a UTF-16 offset inside the line; the last one for the line's end. */
  indexOf(utf16: number): number
}

interface Cutting {
  /** Grid on which borders are looked for, in UTF-16 units. */
  readonly size: number
  /** How far behind a grid line its border may lie; less than `size`. */
  readonly reach: number
}

const wordCutting: Cutting = { size: 1_024, reach: 512 }
const sentenceCutting: Cutting = { size: 4_096, reach: 2_048 }

/** Lays a line, in UTF-16 units, into pieces that cut no word and, but for enormous ones, no sentence. */
export function layPieces(reader: Reader, line: Piece, granularity: Granularity): Pieces {
  const { size, reach } = granularity === 'sentence' ? sentenceCutting : wordCutting
  const count = Math.max(Math.ceil((line.end - line.start - reach) / size), 1)

  function border(index: number): number {
    if (index === 0) return line.start
    if (index === count) return line.end
    const grid = line.start + index * size
    return findCut(reader, { start: grid, end: grid + reach }, granularity)
  }
  function indexOf(utf16: number): number {
    const index = Math.min(Math.max(Math.floor((utf16 - line.start) / size), 0), count - 1)
    return index > 0 && utf16 < border(index) ? index - 1 : index
  }
  return { count, at: index => ({ start: border(index), end: border(index + 1) }), indexOf }
}

function findCut(reader: Reader, within: Piece, granularity: Granularity): number {
  const { text } = reader.points
  if (granularity === 'sentence') {
    const sentence = findSentenceStart(reader, within)
    if (sentence !== null) return sentence
  }
  for (let at = within.start + 1; at < within.end; at++) {
    if (isWhiteSpace(text.charCodeAt(at - 1)) && opens(text, at)) return at
  }
  return findWordStart(reader, within)
}

/** Where the first sentence that begins inside a window begins. */
function findSentenceStart(reader: Reader, within: Piece): number | null {
  const window = reader.points.text.slice(within.start, within.end)
  for (const { index } of segmenterFor(reader.locale, 'sentence').segment(window)) {
    if (index > 0) return within.start + index
  }
  return null
}

/**
 * For scripts without spaces: where a segment begins behind punctuation, else where any does. Only the second half
 * of the window counts, as segments near its start may have been cut by the window itself.
 */
function findWordStart(reader: Reader, within: Piece): number {
  const window = reader.points.text.slice(within.start, within.end)
  let found: number | null = null
  let afterWord = true
  for (const { index, isWordLike } of segmenterFor(reader.locale, 'word').segment(window)) {
    if (index > window.length / 2) {
      if (!afterWord && isWordLike) return within.start + index
      found ??= within.start + index
    }
    afterWord = isWordLike === true
  }
  return found ?? within.end
}

const opening = /^[\p{L}\p{N}\p{P}\p{S}]/u

/** True when a character that clings to nothing before it stands at a UTF-16 offset. */
function opens(text: string, at: number): boolean {
  return opening.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
