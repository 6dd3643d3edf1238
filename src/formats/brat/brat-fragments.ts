// How a span that crosses lines stands in brat: as the parts that lie in lines, whose text is joined with one space.
import type { Span } from '../../core/span.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { OffsetUnit } from '../offset-unit.ts'

/** Characters that end a line for brat's server, which reads line by line. */
const lineEnds = /(?:(?!\t)[\p{Cc}\u2028\u2029])+/u

/** The parts of spans that lie in lines. Offsets are code points. */
export function splitAtLines(spans: readonly Span[], points: CodePoints): readonly Span[] {
  return spans.flatMap(({ start, end }) => {
    const parts: Span[] = []
    let at = start
    for (const part of points.slice(start, end).split(new RegExp(`(${lineEnds.source})`, 'u'))) {
      const next = at + Array.from(part).length
      if (next > at && !lineEnds.test(part)) parts.push({ start: at, end: next })
      at = next
    }
    return parts
  })
}

/** A part with the words that the file quotes of it; offsets are in the file's unit. */
export interface QuotedSpan extends Span {
  readonly exact: string
}

/** The words of each span, cut out of the text that the line joins them in; null when it has another length. */
export function cutQuotes(spans: readonly Span[], joined: string): readonly QuotedSpan[] | null {
  const [only, ...others] = spans
  if (only && others.length === 0) return joined === '' ? null : [{ ...only, exact: joined }]
  const units = [Array.from(joined), joined.split('')]
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  // Before brat 1.3 the parts were joined with nothing between them.
  for (const gap of [1, 0]) {
    const characters = units.find(({ length }) => length === total + gap * (spans.length - 1))
    if (characters) return cut(spans, characters, gap)
  }
  return null
}

function cut(spans: readonly Span[], characters: readonly string[], gap: number): readonly QuotedSpan[] {
  let at = 0
  return spans.map(span => {
    const end = at + span.end - span.start
    const exact = characters.slice(at, end).join('')
    at = end + gap
    return { ...span, exact }
  })
}

/** Reads a text by offsets in the unit in which it has the most of what is quoted. */
export type Slice = (start: number, end: number) => string

export function chooseSlice(text: string, quoted: readonly QuotedSpan[]): { slice: Slice; unit: OffsetUnit } {
  const points = indexCodePoints(text)
  const utf16: Slice = (start, end) => text.slice(start, end)
  const fits = (slice: Slice) => quoted.filter(({ start, end, exact }) => slice(start, end) === exact).length
  return fits(utf16) > fits(points.slice)
    ? { slice: utf16, unit: 'utf-16' }
    : { slice: points.slice, unit: 'code-point' }
}

/** Parts between which nothing stands but a line end, with white space perhaps, as one: so they were selected. */
export function joinLines(parts: readonly QuotedSpan[], slice: Slice): readonly QuotedSpan[] {
  const joined: QuotedSpan[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const gap = last && last.end < part.start ? slice(last.end, part.start) : ''
    if (last && lineEnds.test(gap) && gap.trim() === '')
      joined[joined.length - 1] = { ...last, end: part.end, exact: last.exact + gap + part.exact }
    else joined.push(part)
  }
  return joined
}
