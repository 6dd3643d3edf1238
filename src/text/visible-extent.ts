import type { Claim } from '../core/claim.ts'
import { overlaps, type Span } from '../core/span.ts'
import { paragraphIndexAt } from './paragraphs.ts'

/**
 * From the first to the last of a claim's characters that stand in a paragraph, gaps included, in code points. What
 * lies between paragraphs is left out; null for a claim of nothing else.
 */
export function visibleExtent(
  paragraphs: readonly Span[],
  { fragments }: Pick<Claim, 'fragments'>,
): Span | null {
  for (const fragment of fragments) {
    const start = visibleStart(paragraphs, fragment)
    if (start !== null) return { start, end: visibleEnd(paragraphs, fragments) }
  }
  return null
}

function visibleStart(paragraphs: readonly Span[], fragment: Span): number | null {
  const at = paragraphIndexAt(paragraphs, fragment.start)
  // A fragment that begins behind one paragraph is first seen in the next.
  const paragraph = paragraphs.slice(at, at + 2).find(each => overlaps(each, fragment))
  return paragraph ? Math.max(paragraph.start, fragment.start) : null
}

function visibleEnd(paragraphs: readonly Span[], fragments: readonly Span[]): number {
  for (const fragment of fragments.toReversed()) {
    const paragraph = paragraphs[paragraphIndexAt(paragraphs, fragment.end - 1)]
    if (paragraph && overlaps(paragraph, fragment)) return Math.min(paragraph.end, fragment.end)
  }
  throw new Error('no fragment in a paragraph')
}
