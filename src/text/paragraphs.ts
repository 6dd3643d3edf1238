import type { Span } from '../core/span.ts'
import type { CodePoints } from './code-points.ts'
import { canHead, isRunOfHeads } from './crosshead.ts'
import { layPieces, type PieceSource } from './pieces.ts'
import { skipWhiteSpace } from './white-space.ts'

/**
 * One line of the article that shows something, without its newline, in code points. A line of many thousand
 * characters is several paragraphs that follow on each other without a gap, so that none is ever too large to show.
 */
export interface Paragraph extends Span {
  readonly kind: 'body' | 'crosshead'
  /** True when a blank line or the start of the text stands before it, or when no blank line parts any two. */
  readonly gap: boolean
  /** Number of its line among those that show something, from 1. */
  readonly line: number
  /** True when it goes on with the line of the paragraph before it. */
  readonly continues: boolean
}

/**
 * Splits a text at its newlines, and very long lines where a sentence, a word or at least a character begins by
 * the locale's rules. A line of white space alone is blank and belongs to no paragraph, so everything visible lies
 * in exactly one.
 */
export function splitParagraphs(points: CodePoints, locale = 'en'): readonly Paragraph[] {
  const lines = findLines(points)
  const parted = lines.some((line, i) => i > 0 && line.gap)
  const gaps = lines.map(line => line.gap || !parted)
  const heads = lines.map((line, i) => {
    const alone = gaps[i] === true && gaps[i + 1] === true
    return i > 0 && alone && canHead(points, line)
  })
  return lines.flatMap((line, i) =>
    layLine(
      { points, locale },
      {
        ...line,
        kind: heads[i] === true && !isRunOfHeads(heads, i) ? 'crosshead' : 'body',
        gap: gaps[i] ?? true,
        line: i + 1,
        continues: false,
      },
    ),
  )
}

function layLine(source: PieceSource, line: Paragraph): Paragraph[] {
  const { toUtf16, toCodePoint } = source.points
  const pieces = layPieces(source, { start: toUtf16(line.start), end: toUtf16(line.end) }, 'sentence')
  if (pieces.count === 1) return [line]
  return Array.from({ length: pieces.count }, (_, at) => {
    const { start, end } = pieces.at(at)
    const place = { start: toCodePoint(start), end: toCodePoint(end) }
    return { ...line, ...place, gap: at === 0 && line.gap, continues: at > 0 }
  })
}

/** The lines that are not blank, each with whether a blank one or the start of the text precedes it. */
function findLines(points: CodePoints): { start: number; end: number; gap: boolean }[] {
  const { text } = points
  const lines: { start: number; end: number; gap: boolean }[] = []
  let gap = true
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (skipWhiteSpace(text, start, end) === end) {
      gap = true
    } else {
      lines.push({ start: points.toCodePoint(start), end: points.toCodePoint(end), gap })
      gap = false
    }
    start = end + 1
  }
  return lines
}

/** Index of the paragraph that holds a code point offset, or of the last that begins before it; 0 if none does. */
export function paragraphIndexAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(low - 1, 0)
}
