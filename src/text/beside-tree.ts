import type { Span } from '../core/span.ts'
import { type MarkNode, nestSegments, type SegmentNode, type TextNode } from './segment-tree.ts'
import type { Cover, Segment } from './segments.ts'

/** A paragraph's text under the marks of one's own layer, and within them under the lines of other layers. */
export type PaintNode = TextNode | OwnNode | BesideNode

interface OwnNode extends Omit<MarkNode, 'children'> {
  readonly children: readonly PaintNode[]
}

/** An inline element for a claim of another layer, or for a piece of it. */
export interface BesideNode extends Span {
  readonly kind: 'beside'
  readonly cover: Cover
  readonly first: boolean
  readonly children: readonly PaintNode[]
}

/**
 * Lays the segments of another layer into a tree of the same paragraph. They go innermost, so that no mark that was
 * there is split for them. Lay several layers one after the other.
 */
export function layBeside(nodes: readonly PaintNode[], segments: readonly Segment[]): readonly PaintNode[] {
  let next = 0
  function layInto(node: PaintNode): PaintNode[] {
    if (node.kind !== 'text') return [{ ...node, children: node.children.flatMap(layInto) }]
    // Texts come in order, so the segments before this one are behind us.
    while ((segments[next]?.end ?? node.end) <= node.start) next += 1
    const here: Segment[] = []
    for (let at = next; at < segments.length; at += 1) {
      const segment = segments[at]
      if (!segment || segment.start >= node.end) break
      here.push(clip(segment, node))
    }
    return here.length > 0 ? nestSegments(here).map(toBeside) : [node]
  }
  return nodes.flatMap(layInto)
}

function clip(segment: Segment, within: Span): Segment {
  const start = Math.max(segment.start, within.start)
  const end = Math.min(segment.end, within.end)
  const covers = segment.covers.map(cover => ({
    ...cover,
    opens: cover.opens && start === segment.start,
    closes: cover.closes && end === segment.end,
  }))
  return { start, end, covers }
}

function toBeside(node: SegmentNode): PaintNode {
  if (node.kind === 'text') return node
  const { start, end, cover, first, children } = node
  return { kind: 'beside', start, end, cover, first, children: children.map(toBeside) }
}
