// Where claims begin in the text: every claim somewhere, also one of nothing that is drawn.
import type { Claim } from '../../../core/claim.ts'
import { type Page, rangeOfSpan } from '../../../text/dom/paragraph-points.ts'
import { paragraphIndexAt } from '../../../text/paragraphs.ts'
import { visibleExtent } from '../../../text/visible-extent.ts'
import type { Chunk } from './chunks.ts'
import { isShown, shownClaims } from './focus.ts'
import type { ClaimPlace } from './ink-layout.ts'
import type { OpenArticle } from './open-article.ts'

/** The claims that begin in a chunk, that the filter lets through and that are not to be left out. */
export function beginningsIn(
  open: OpenArticle,
  chunk: Chunk,
  isLeftOut: (paragraph: number, claim: Claim) => boolean,
): readonly Claim[] {
  const found: Claim[] = []
  for (let at = chunk.first; at < chunk.last; at += 1) {
    for (const claim of open.index.touching(at)) {
      if (!isShown(open, claim) || isLeftOut(at, claim)) continue
      if (firstParagraph(open, claim) === at) found.push(claim)
    }
  }
  return found
}

/** The paragraph a claim begins in; that before it when it lies between two. */
function firstParagraph(open: OpenArticle, claim: Claim): number | undefined {
  const extent = visibleExtent(open.reader.paragraphs, claim)
  return extent ? paragraphIndexAt(open.reader.paragraphs, extent.start) : open.index.paragraphsOf(claim)[0]
}

/**
 * Where a claim begins in the viewport: its first character that is drawn, else the place in the text nearest to it.
 * Null while that is not mounted.
 */
export function rectOfBeginning(page: Page, claim: Pick<Claim, 'fragments'>): DOMRect | null {
  const start = visibleExtent(page.reader.paragraphs, claim)?.start ?? claim.fragments[0]?.start
  const range = start === undefined ? null : rangeOfSpan(page, { start, end: start + 1 })
  const rect = range?.getClientRects()[0]
  return rect ?? (range && rectNear(range))
}

/** Of white space that the browser leaves out, such as that at the start of a line: the text after it, or before it. */
function rectNear(range: Range): DOMRect | null {
  const paragraph = range.startContainer.parentElement?.closest('[data-paragraph]')
  if (!paragraph) return null
  const after = range.cloneRange()
  after.setEnd(paragraph, paragraph.childNodes.length)
  const before = range.cloneRange()
  before.setStart(paragraph, 0)
  return after.getClientRects()[0] ?? [...before.getClientRects()].at(-1) ?? null
}

/** The claims near the screen from top to bottom. In a text of white space alone, which has no place, all at its top. */
export function placesNear(open: OpenArticle): readonly ClaimPlace[] {
  if (open.reader.paragraphs.length > 0) return open.layout.read()
  return shownClaims(open).map(({ id }) => ({ id, y: 0, line: 0 }))
}
