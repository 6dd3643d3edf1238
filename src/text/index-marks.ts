import type { PairedMark } from '../core/finding.ts'
import type { Span } from '../core/span.ts'
import type { MarkPair } from './quotation-signs.ts'

/** Finds the marks of pairs within a span, in the order of the text. */
export function indexMarks(pairs: readonly MarkPair[]): (span: Span) => readonly PairedMark[] {
  const marks = pairs
    .flatMap(({ open, close }) => [
      { at: open, other: close },
      { at: close, other: open },
    ])
    .sort((a, b) => a.at - b.at)
  return ({ start, end }) => marks.slice(firstFrom(marks, start), firstFrom(marks, end))
}

/** The index of the first mark at an offset or after it. */
function firstFrom(marks: readonly PairedMark[], offset: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.at ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
