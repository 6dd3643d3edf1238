// Intl.Segmenter takes time with the square of the string's length and, on Node 20, runs out of memory on a line
// of a megabyte. A long line is therefore read in pieces, whose borders depend on the line alone.
import { endsInAbbreviation } from './abbreviation.ts'
import type { CodePoints } from './code-points.ts'
import { type Granularity, segmenterFor } from './segmenter.ts'
import { isWhiteSpace } from './white-space.ts'

/** A text and the rules by which it is read; a reader is one. */
export interface PieceSource {
  readonly points: CodePoints
  readonly locale: string
}

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

/**
 * Lays a line, in UTF-16 units, into pieces that cut no character as a reader sees it and, but for enormous ones,
 * no word and no sentence.
 */
export function layPieces(source: PieceSource, line: Piece, granularity: Granularity): Pieces {
  const { size, reach } = granularity === 'sentence' ? sentenceCutting : wordCutting
  const count = Math.max(Math.ceil((line.end - line.start - reach) / size), 1)

  const borders = new Map([
    [0, line.start],
    [count, line.end],
  ])

  function border(index: number): number {
    const grid = line.start + index * size
    const at = borders.get(index) ?? findCut(source, { start: grid, end: grid + reach }, granularity)
    borders.set(index, at)
    return at
  }
  function indexOf(utf16: number): number {
    const index = Math.min(Math.max(Math.floor((utf16 - line.start) / size), 0), count - 1)
    return index > 0 && utf16 < border(index) ? index - 1 : index
  }
  return { count, at: index => ({ start: border(index), end: border(index + 1) }), indexOf }
}

function findCut(source: PieceSource, within: Piece, granularity: Granularity): number {
  const { text } = source.points
  if (granularity === 'sentence') {
    const sentence = findSentenceStart(source, within)
    if (sentence !== null) return sentence
  }
  for (let at = within.start + 1; at < within.end; at++) {
    if (isWhiteSpace(text.charCodeAt(at - 1)) && opens(text, at)) return at
  }
  return findWordStart(source, within) ?? findCharacterStart(source, within)
}

/** UTF-16 units that hold any abbreviation, with what stands before it and after it. */
const abbreviationReach = 12

/** Where the first sentence that begins inside a window begins. */
function findSentenceStart({ points, locale }: PieceSource, within: Piece): number | null {
  const window = points.text.slice(within.start, within.end)
  for (const { index } of segmenterFor(locale, 'sentence').segment(window)) {
    const at = within.start + index
    const before = points.text.slice(Math.max(at - abbreviationReach, 0), at).trimEnd()
    if (index > 0 && !endsInAbbreviation(before)) return at
  }
  return null
}

/**
 * For scripts without spaces: where a segment begins behind punctuation, else where any does. Only the second half
 * of the window counts, as segments near its start may have been cut by the window itself.
 */
function findWordStart({ points, locale }: PieceSource, within: Piece): number | null {
  const window = points.text.slice(within.start, within.end)
  let found: number | null = null
  let afterWord = true
  for (const { index, isWordLike } of segmenterFor(locale, 'word').segment(window)) {
    if (index > window.length / 2) {
      if (!afterWord && isWordLike) return within.start + index
      found ??= beforeFlag(points.text, within.start + index)
    }
    afterWord = isWordLike === true
  }
  return found
}

/** For a run of letters without end: where a character as a reader sees it begins. */
function findCharacterStart({ points, locale }: PieceSource, within: Piece): number {
  const window = points.text.slice(within.start, within.end)
  for (const { index } of segmenterFor(locale, 'grapheme').segment(window)) {
    if (index > window.length / 2) return within.start + index
  }
  return isLowSurrogate(points.text.charCodeAt(within.end)) ? within.end - 1 : within.end
}

/** A window that begins within a flag sees all flags after it by halves; a cut through one goes before it. */
function beforeFlag(text: string, at: number): number {
  if (!isFlagHalf(text, at)) return at
  let halves = 0
  while (isFlagHalf(text, at - 2 * (halves + 1))) halves++
  return at - 2 * (halves % 2)
}

/** True when a regional indicator, two of which make a flag, stands at a UTF-16 offset. */
function isFlagHalf(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  return point >= 0x1f1e6 && point <= 0x1f1ff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

const opening = /^[\p{L}\p{N}\p{P}\p{S}]/u

/** True when a character that clings to nothing before it stands at a UTF-16 offset. */
function opens(text: string, at: number): boolean {
  return opening.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
