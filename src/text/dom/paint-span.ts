import type { Span } from '../../core/span.ts'
import { type Page, rangeOfSpan } from './paragraph-points.ts'

/** Paints a span with the CSS highlight `name` (`::highlight(name)`); null wipes it. */
export function paintSpan(name: string, page: Page, span: Span | null): void {
  const range = span && rangeOfSpan(page, span)
  if (range) CSS.highlights.set(name, new Highlight(range))
  else CSS.highlights.delete(name)
}

/** The same for several spans; none of them wipes it. */
export function paintSpans(name: string, page: Page, spans: readonly Span[]): void {
  const ranges = spans.flatMap(span => rangeOfSpan(page, span) ?? [])
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}
