import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import { type Page, rangeOfSpan } from '../../../text/dom/paragraph-points.ts'
import { baselineOf, lineOffset } from './measure-line.ts'

/** Where a part of a claim ends, or begins, and another one is to follow or has gone before. Pixels in the chunk. */
export interface LooseEnd {
  readonly key: string
  readonly id: Id
  readonly type: string
  readonly x: number
  readonly y: number
  /** Into the gap: to the right, or to the left. */
  readonly ahead: 1 | -1
}

/** The inner ends, within a chunk, of claims of several parts. Reads layout, changes nothing. */
export function measureLooseEnds(
  page: Page,
  chunk: HTMLElement,
  claims: readonly Claim[],
): readonly LooseEnd[] {
  const origin = chunk.getBoundingClientRect()
  return claims.flatMap(claim => {
    const mark = chunk.querySelector<HTMLElement>(`mark[data-claim="${CSS.escape(claim.id)}"]`)
    if (!mark) return []
    const offset = lineOffset(mark)
    const isLeftwards = getComputedStyle(mark).direction === 'rtl'
    return innerEdges(claim).flatMap(({ at, side }) => {
      const character = side === 'end' ? { start: at - 1, end: at } : { start: at, end: at + 1 }
      const range = rangeOfSpan(page, character)
      const rect =
        range && chunk.contains(range.startContainer) ? [...range.getClientRects()].at(-1) : undefined
      if (!rect) return []
      const isRight = (side === 'end') !== isLeftwards
      const x = (isRight ? rect.right : rect.left) - origin.left
      const y = baselineOf(rect) - origin.top + offset
      return [
        { key: `${claim.id} ${at}`, id: claim.id, type: claim.type, x, y, ahead: isRight ? 1 : -1 } as const,
      ]
    })
  })
}

function innerEdges({
  fragments,
}: Claim): readonly { readonly at: number; readonly side: 'start' | 'end' }[] {
  return fragments.flatMap(({ start, end }, i) => [
    ...(i > 0 ? [{ at: start, side: 'start' as const }] : []),
    ...(i < fragments.length - 1 ? [{ at: end, side: 'end' as const }] : []),
  ])
}
