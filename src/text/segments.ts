import { claimExtent } from '../core/claim.ts'
import type { Id } from '../core/id.ts'
import { overlaps, type Span } from '../core/span.ts'
import { cellsOf, collectBorders } from './borders.ts'
import { type ClaimLike, type IsOutside, laneClaims } from './lanes.ts'
import type { TypeOrder } from './type-order.ts'

/** One claim over one segment. */
export interface Cover {
  readonly claim: Id
  readonly type: string
  readonly lane: number
  /** Index of the fragment within its claim. */
  readonly fragment: number
  /** True where the claim as a whole begins, and ends, with this segment. */
  readonly opens: boolean
  readonly closes: boolean
}

/** A stretch of a paragraph that the same fragments cover from end to end. */
export interface Segment extends Span {
  /** Outermost first. */
  readonly covers: readonly Cover[]
}

interface SegmentOptions {
  readonly typeOrder: TypeOrder
  /** Where a claim as a whole begins and ends; by default with its first and last fragment. */
  readonly extentOf?: (claim: ClaimLike) => Span | null
  readonly isOutside?: IsOutside
}

/**
 * Cuts a paragraph at every border of a fragment into gap-free segments; plain stretches have no covers. Lanes are
 * those of the given claims among themselves, so give all that touch the paragraph. Code points.
 */
export function segmentParagraph(
  paragraph: Span,
  claims: readonly ClaimLike[],
  { typeOrder, extentOf = claimExtent, isOutside }: SegmentOptions,
): readonly Segment[] {
  const lanes = laneClaims(claims, typeOrder, isOutside)
  const outermostFirst = [...claims].sort((a, b) => (lanes.get(b.id) ?? 0) - (lanes.get(a.id) ?? 0))
  const borders = collectBorders([paragraph, ...clipFragments(paragraph, claims)])
  const segments: (Span & { covers: Cover[] })[] = []
  for (let i = 0; i + 1 < borders.length; i++) {
    segments.push({ start: borders[i] ?? 0, end: borders[i + 1] ?? 0, covers: [] })
  }
  for (const claim of outermostFirst) {
    const extent = extentOf(claim)
    for (const [index, fragment] of claim.fragments.entries()) {
      if (!overlaps(fragment, paragraph)) continue
      const cells = cellsOf(borders, clip(fragment, paragraph))
      for (const segment of segments.slice(cells.start, cells.end)) {
        segment.covers.push({
          claim: claim.id,
          type: claim.type,
          lane: lanes.get(claim.id) ?? 0,
          fragment: index,
          opens: segment.start === extent?.start,
          closes: segment.end === extent?.end,
        })
      }
    }
  }
  return segments
}

function clipFragments(paragraph: Span, claims: readonly ClaimLike[]): Span[] {
  const clipped: Span[] = []
  for (const { fragments } of claims) {
    for (const fragment of fragments) {
      if (overlaps(fragment, paragraph)) clipped.push(clip(fragment, paragraph))
    }
  }
  return clipped
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }
}
