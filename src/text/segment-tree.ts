import type { Span } from '../core/span.ts'
import type { Cover, Segment } from './segments.ts'

/** Text of its own, or an inline element around what it holds. */
export type SegmentNode = TextNode | MarkNode

export interface TextNode extends Span {
  readonly kind: 'text'
}

export interface MarkNode extends Span {
  readonly kind: 'mark'
  /** As over the node's first segment; `first` and `last` speak for the whole node. */
  readonly cover: Cover
  /** True where the claim as a whole begins, and ends, with this node. */
  readonly first: boolean
  readonly last: boolean
  readonly children: readonly SegmentNode[]
}

interface OpenMark extends MarkNode {
  end: number
  last: boolean
  children: SegmentNode[]
}

/**
 * Nests the segments of one paragraph into well-formed inline elements. A mark stays open from one segment to the
 * next as long as it and all marks outside of it go on; a claim that crosses another's end is split there.
 */
export function nestSegments(segments: readonly Segment[]): readonly SegmentNode[] {
  const roots: SegmentNode[] = []
  const open: OpenMark[] = []
  for (const { start, end, covers } of segments) {
    open.length = countCommon(open, covers)
    for (const [depth, mark] of open.entries()) {
      mark.end = end
      mark.last = covers[depth]?.closes ?? false
    }
    for (const cover of covers.slice(open.length)) {
      const { opens: first, closes: last } = cover
      const mark: OpenMark = { kind: 'mark', start, end, cover, first, last, children: [] }
      childrenOf(open, roots).push(mark)
      open.push(mark)
    }
    childrenOf(open, roots).push({ kind: 'text', start, end })
  }
  return roots
}

function childrenOf(open: readonly OpenMark[], roots: SegmentNode[]): SegmentNode[] {
  return open.at(-1)?.children ?? roots
}

/** How many of the open marks, from the outermost on, go on in the next segment. */
function countCommon(open: readonly OpenMark[], covers: readonly Cover[]): number {
  const end = open.findIndex(({ cover }, depth) => {
    const next = covers[depth]
    return next?.claim !== cover.claim || next.fragment !== cover.fragment
  })
  return end < 0 ? open.length : end
}
