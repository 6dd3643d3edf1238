import type { Id } from '../core/id.ts'
import { overlaps, type Span } from '../core/span.ts'
import { type ClaimLike, laneClaims } from './lanes.ts'
import type { TypeOrder } from './type-order.ts'

/** So many claims over one character are drawn each by itself, the innermost ones. */
export const drawnLanes = 12

export interface Crowd<T extends ClaimLike> {
  /** The claims to draw, their lanes among themselves as they are among all. */
  readonly drawn: readonly T[]
  /** The others: further out than `drawnLanes`. */
  readonly crowded: readonly T[]
}

/**
 * Parts the claims of a paragraph where more lie over one another than anybody could tell apart. What is drawn is
 * then bounded by the text, however many claims there are. The claim `kept` is drawn in any case.
 */
export function partCrowd<T extends ClaimLike>(
  claims: readonly T[],
  { typeOrder, kept }: { readonly typeOrder: TypeOrder; readonly kept: Id | null },
): Crowd<T> {
  if (claims.length <= drawnLanes) return { drawn: claims, crowded: [] }
  const lanes = laneClaims(claims, typeOrder)
  const isDrawn = ({ id }: T) => id === kept || (lanes.get(id) ?? 0) < drawnLanes
  const drawn = claims.filter(isDrawn)
  return { drawn, crowded: drawn.length === claims.length ? [] : claims.filter(each => !isDrawn(each)) }
}

/** The stretches of a paragraph that a fragment of one of the claims covers: sorted, apart from one another. */
export function coveredStretches(paragraph: Span, claims: readonly ClaimLike[]): readonly Span[] {
  const spans = claims.flatMap(({ fragments }) => fragments.filter(each => overlaps(each, paragraph)))
  const stretches: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, Math.min(end, paragraph.end))
    else stretches.push({ start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) })
  }
  return stretches
}
