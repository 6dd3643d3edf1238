import type { Span } from '../core/span.ts'
import type { CodePoints } from '../text/code-points.ts'
import { type Counting, countOffsets } from './count-offsets.ts'
import { isSameQuote } from './is-same-quote.ts'
import { type OffsetCount, type OffsetUnit, offsetUnits } from './offset-unit.ts'

/** A position as a foreign file states it, with the text it quotes, or null where it quotes none. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly exact: string | null
}

/** The article as the file has it, and as it is stored. */
export interface ArticleText {
  readonly raw: string
  readonly points: CodePoints
}

/** The way of counting that suits a file's positions best. */
export interface OffsetFit {
  readonly count: OffsetCount
  /** One for each quotation: its place in code points of the stored text, null where the count leads to none. */
  readonly spans: readonly (Span | null)[]
  /** Indexes of the quotations that the text does not have at their place. */
  readonly misfits: readonly number[]
  /** False where nothing is quoted: then the count is only what the format says. */
  readonly isProven: boolean
}

/**
 * The count under which the text has every quotation at its place, or the most of them: code points, UTF-16 units and
 * graphemes, `expected` first; then the same with line ends that count two, or with a byte order mark before the text.
 */
export function findOffsetUnit(
  { raw, points }: ArticleText,
  quotations: readonly Quotation[],
  expected: OffsetUnit = 'code-point',
): OffsetFit {
  const offsets = quotations.flatMap(({ start, end }) => [start, end])
  let best: OffsetFit | null = null
  for (const [count, counting] of listCountings(raw, expected)) {
    const places = countOffsets(points.text, offsets, counting)
    const fit = judge(quotations, points, { count, places })
    if (fit.misfits.length === 0) return fit
    if (best === null || fit.misfits.length < best.misfits.length) best = fit
  }
  return best ?? { count: expected, spans: [], misfits: [], isProven: false }
}

function judge(
  quotations: readonly Quotation[],
  points: CodePoints,
  { count, places }: { count: OffsetCount; places: ReadonlyMap<number, number | null> },
): OffsetFit {
  const spans = quotations.map(({ start, end }) => toSpan(places.get(start), places.get(end)))
  const misfits: number[] = []
  for (const [index, { exact }] of quotations.entries()) {
    const span = spans[index]
    const isThere = span && (exact === null || isSameQuote(points.slice(span.start, span.end), exact))
    if (!isThere) misfits.push(index)
  }
  return { count, spans, misfits, isProven: quotations.some(({ exact }) => exact !== null) }
}

function toSpan(start: number | null | undefined, end: number | null | undefined): Span | null {
  if (typeof start !== 'number' || typeof end !== 'number' || end <= start) return null
  return { start, end }
}

/** Every way of counting that differs from the others for this text; first as the file's own text would be counted. */
function listCountings(raw: string, expected: OffsetUnit): [OffsetCount, Counting][] {
  const hasMark = raw.startsWith('\uFEFF')
  const lengths = Array.from(raw.matchAll(/\r\n?|\n/g), ([lineEnd]) => lineEnd.length)
  const hasPairs = lengths.includes(2)
  const units = [expected, ...offsetUnits.filter(unit => unit !== expected)]
  const pairs = hasPairs ? [true, false] : [false, true]
  const marks = hasMark ? [true, false] : [false]
  const countings: [OffsetCount, Counting][] = []
  for (const twice of lengths.length > 0 ? pairs : [false]) {
    for (const mark of marks) {
      for (const unit of units) {
        // A CRLF is one grapheme, as an LF is.
        if (twice && unit === 'grapheme') continue
        const lineEnd = twice ? (index: number) => (hasPairs ? (lengths[index] ?? 1) : 2) : () => 1
        const before = mark ? 1 : 0
        countings.push([`${unit}${twice ? '-crlf' : ''}${mark ? '-bom' : ''}`, { unit, before, lineEnd }])
      }
    }
  }
  return countings
}
