import type { Span } from '../core/span.ts'

/** Every place where a span starts or ends, ascending, each once. */
export function collectBorders(spans: readonly Span[]): Uint32Array {
  const all = new Uint32Array(spans.length * 2)
  let count = 0
  for (const { start, end } of spans) {
    all[count++] = start
    all[count++] = end
  }
  all.sort()
  return all.filter((border, i) => i === 0 || border !== all[i - 1])
}

/** The cells between neighbouring borders that a span covers, as a half-open range of their indexes. */
export function cellsOf(borders: Uint32Array, span: Span): Span {
  return { start: indexOfBorder(borders, span.start), end: indexOfBorder(borders, span.end) }
}

/** Index of the first border at or after an offset. */
function indexOfBorder(borders: Uint32Array, offset: number): number {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
