/** Translates between code points, Assay's unit, and UTF-16 units, JavaScript's, for one text. */
export interface CodePoints {
  readonly text: string
  /** In code points; an unpaired surrogate counts as one. */
  readonly length: number
  /** UTF-16 offset of a code point offset, `0 ≤ codePoint ≤ length`; throws outside of it. */
  toUtf16(codePoint: number): number
  /** Code point offset of a UTF-16 offset; inside a surrogate pair, that of the pair. Throws outside of the text. */
  toCodePoint(utf16: number): number
  /** The text between two code point offsets; offsets outside of the text count as its nearest end. */
  slice(start: number, end: number): string
}

/** Indexes a text in one pass; a question then costs a binary search among its astral characters. */
export function indexCodePoints(text: string): CodePoints {
  const pairs = findPairs(text)
  const length = text.length - pairs.length

  function toUtf16(codePoint: number): number {
    checkOffset(codePoint, length)
    return codePoint + countBefore(pairs, codePoint, 1)
  }
  function toCodePoint(utf16: number): number {
    checkOffset(utf16, text.length)
    return utf16 - countBefore(pairs, utf16, 0)
  }
  function slice(start: number, end: number): string {
    return text.slice(toUtf16(clamp(start, length)), toUtf16(clamp(end, length)))
  }
  return { text, length, toUtf16, toCodePoint, slice }
}

/** UTF-16 offsets of the surrogate pairs, in order. */
function findPairs(text: string): Uint32Array {
  const pair = /[\ud800-\udbff][\udc00-\udfff]/g
  return Uint32Array.from(text.matchAll(pair), ({ index }) => index)
}

/**
 * How many pairs begin before an offset. The nth pair begins at `pairs[n]` in UTF-16 units and at
 * `pairs[n] - n` in code points: `shrink` 0 asks in the former, 1 in the latter.
 */
function countBefore(pairs: Uint32Array, offset: number, shrink: 0 | 1): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle] ?? 0) - middle * shrink < offset) low = middle + 1
    else high = middle
  }
  return low
}

function checkOffset(offset: number, length: number): void {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return
  throw new RangeError(`offset ${offset} outside of a text of length ${length}`)
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length)
}
