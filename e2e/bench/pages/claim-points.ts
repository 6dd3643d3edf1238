import type { KnownArticle, ProbeClaim } from './known-article.ts'
import { paragraphAt, textInSight, visibleParagraphs } from './seeing.ts'
import { rangeIn } from './text-nodes.ts'

/** A point on the text of a claim that lies innermost there. */
export interface ClaimPoint {
  readonly paragraph: number
  readonly x: number
  readonly y: number
  /** The claim; several where they have the same length. */
  readonly ids: readonly string[]
}

/** Room at the head and foot of the window that bars and toasts may take, pixels. */
const margin = 120

/**
 * A claim in sight on whose first letters the mouse meets no other claim or, where there is none such, no shorter
 * one; other seeds, other claims.
 */
export function chooseClaim(known: KnownArticle, seed: number): ClaimPoint {
  const inSight = visibleParagraphs().paragraphs.flatMap(paragraph => claimsFrom(known, paragraph))
  for (const isAlone of [true, false]) {
    const points = inSight.flatMap(found => pointOn(known, found, isAlone) ?? [])
    const point = points[seed % points.length]
    if (point) return point
  }
  throw new Error('no claim in sight to point at')
}

interface Found {
  readonly paragraph: HTMLElement
  readonly claim: ProbeClaim
  /** Where the paragraph's text begins in the article. */
  readonly origin: number
}

/** The claims that begin in the paragraph's part in sight, in order. */
function claimsFrom(known: KnownArticle, paragraph: HTMLElement): Found[] {
  const origin = known.stretchOf(paragraph)?.[0]
  const sight = textInSight(paragraph)
  if (origin === undefined || !sight) return []
  const [from, to] = [origin + sight[0], origin + sight[1]]
  return known
    .claimsIn([from, to])
    .filter(({ start }) => start >= from && start + 2 < to)
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    .map(claim => ({ paragraph, claim, origin }))
}

function pointOn(
  known: KnownArticle,
  { paragraph, claim, origin }: Found,
  isAlone: boolean,
): ClaimPoint | null {
  const here = known.claimsIn([claim.start, claim.start + 2])
  if (isAlone ? here.length > 1 : here.some(each => lengthOf(each) < lengthOf(claim))) return null
  const [rectangle] = rangeIn(paragraph, claim.start - origin, claim.start - origin + 2).getClientRects()
  if (!rectangle) return null
  const x = rectangle.left + rectangle.width / 2
  const y = rectangle.top + rectangle.height / 2
  if (y < margin || y > innerHeight - margin || paragraphAt(x, y) !== paragraph) return null
  const ids = here.filter(each => lengthOf(each) === lengthOf(claim)).map(({ id }) => id)
  return { paragraph: Number(paragraph.dataset['paragraph']), x, y, ids }
}

function lengthOf({ start, end }: ProbeClaim): number {
  return end - start
}
