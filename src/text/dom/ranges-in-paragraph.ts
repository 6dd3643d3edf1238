import type { Span } from '../../core/span.ts'
import type { Page } from './paragraph-points.ts'

/**
 * Ranges over those parts of spans that lie in a mounted paragraph, for highlights. Spans are sorted and apart, in code
 * points. The ranges do not follow changes, and so cost a change nothing; they are to be made anew after one.
 */
export function rangesInParagraph({ reader }: Page, element: Element, spans: readonly Span[]): StaticRange[] {
  const { points, paragraphs } = reader
  const paragraph = paragraphs[Number(element.getAttribute('data-paragraph'))]
  if (!paragraph || spans.length === 0) return []
  const origin = points.toUtf16(paragraph.start)
  const unitAt = (offset: number) =>
    points.toUtf16(Math.min(Math.max(offset, paragraph.start), paragraph.end)) - origin
  const starts = spans.map(({ start }) => ({ unit: unitAt(start), side: 'start' as const }))
  const ends = spans.map(({ end }) => ({ unit: unitAt(end), side: 'end' as const }))
  const from = pointsIn(element, starts)
  const to = pointsIn(element, ends)
  return from.flatMap((start, at) => {
    const end = to[at]
    if (!start || !end || starts[at]?.unit === ends[at]?.unit) return []
    const [startContainer, endContainer] = [start.node, end.node]
    return new StaticRange({
      startContainer,
      startOffset: start.offset,
      endContainer,
      endOffset: end.offset,
    })
  })
}

interface Place {
  /** UTF-16 units from the start of the paragraph. */
  readonly unit: number
  readonly side: 'start' | 'end'
}

/** The DOM points of ascending places, in one walk: a start in the text node it begins, an end in that it ends. */
function pointsIn(element: Element, places: readonly Place[]): ({ node: Node; offset: number } | null)[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let node = walker.nextNode()
  let before = 0
  return places.map(({ unit, side }) => {
    for (; node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0
      if (unit < before + length || (side === 'end' && unit === before + length)) {
        return { node, offset: unit - before }
      }
      before += length
    }
    return null
  })
}
