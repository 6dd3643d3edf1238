import type { Claim } from '../../../core/claim.ts'
import { type Page, rangeOfSpan } from '../../../text/dom/paragraph-points.ts'

/** A gap longer than this, in code points, is not drawn: nobody sees both of its ends. */
const longestGap = 4_000
const prefix = 'assay-thread-'

/**
 * Draws a dotted thread through the gaps between the parts of claims, each in the lane of its claim, as CSS
 * highlights (`::highlight(assay-thread-forecast-0)`), and wipes all others.
 */
export function paintThreads(page: Page, claims: readonly Claim[]): void {
  const ranges = new Map<string, Range[]>()
  for (const claim of new Set(claims)) {
    if (claim.fragments.length < 2) continue
    const name = `${prefix}${claim.type}-${laneOf(page, claim)}`
    ranges.set(name, [...(ranges.get(name) ?? []), ...findGaps(page, claim)])
  }
  for (const name of [...CSS.highlights.keys()]) {
    if (name.startsWith(prefix) && !ranges.has(name)) CSS.highlights.delete(name)
  }
  for (const [name, gaps] of ranges) CSS.highlights.set(name, new Highlight(...gaps))
}

function findGaps(page: Page, { fragments }: Claim): Range[] {
  return fragments.slice(1).flatMap(({ start }, at) => {
    const end = fragments[at]?.end ?? start
    return (start - end <= longestGap && rangeOfSpan(page, { start: end, end: start })) || []
  })
}

/** Lines further out than this share its place. */
const outermostLane = 3

function laneOf(page: Page, { id }: Claim): string {
  const mark = page.root.querySelector<HTMLElement>(`mark[data-claim="${CSS.escape(id)}"]`)
  return String(Math.min(Number(mark?.dataset['lane'] ?? 0), outermostLane))
}
