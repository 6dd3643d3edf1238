import type { Claim } from '../../../core/claim.ts'
import { caretRectangle } from '../../../text/dom/caret.ts'
import { findParagraphElement, offsetAtCoordinates, type Page } from '../../../text/dom/paragraph-points.ts'
import { paragraphIndexAt } from '../../../text/paragraphs.ts'
import { rectOfBeginning } from './claim-places.ts'
import type { OpenArticle } from './open-article.ts'

/** Room kept between a claim and the edges of what is visible, CSS pixels. */
const margin = 90

/** The mounted article, found by its mark in the DOM. Null while the page is being built. */
export function findPage(open: OpenArticle): Page | null {
  const root = document.querySelector('[data-article]')
  return root && { root, reader: open.reader }
}

/** Scrolls the claim's first line into view if it is out of it: at once over long ways, else gently. */
export function showClaimText(open: OpenArticle, claim: Claim): void {
  const page = findPage(open)
  const line = page && rectOfBeginning(page, claim)
  if (line) showLine(line, 'gentle')
}

/** Scrolls the place of a code point offset into view at once, if it is out of it. */
export function scrollToOffset(open: OpenArticle, offset: number): void {
  const page = findPage(open)
  const line = page && caretRectangle(page, offset)
  if (line) showLine(line, 'instant')
}

function showLine(line: DOMRect, manner: 'gentle' | 'instant'): void {
  const desk = document.querySelector<HTMLElement>('[data-desk]')
  if (!desk) return
  const view = desk.getBoundingClientRect()
  const low = Math.min(view.bottom, window.innerHeight - coveredBelow()) - margin
  const top = view.top + coveredAbove()
  if (line.top >= top + margin / 2 && line.bottom <= low) return
  const way = line.top - top - (low - top) / 3
  const isGentle =
    manner === 'gentle' &&
    Math.abs(way) < 2 * view.height &&
    !window.matchMedia('(prefers-reduced-motion: reduce)').matches
  desk.scrollBy({ top: way, behavior: isGentle ? 'smooth' : 'instant' })
}

/** How much of the article’s top is under the bar in which one looks for words. */
function coveredAbove(): number {
  return document.querySelector<HTMLElement>('[data-find]')?.offsetHeight ?? 0
}

/** How much of the window's foot the sheet of the focused claim covers on narrow screens. */
function coveredBelow(): number {
  const sheet = document.querySelector('[data-sheet]')
  return sheet ? window.innerHeight - sheet.getBoundingClientRect().top : 0
}

/** The code point offset at the top of what is visible: where “next” begins when nothing is focused. */
export function firstVisibleOffset(open: OpenArticle): number {
  const page = findPage(open)
  const desk = page?.root.closest<HTMLElement>('[data-desk]')
  if (!page || !desk || desk.scrollTop < margin) return 0
  const { left, right, top } = desk.getBoundingClientRect()
  const text = page.root.getBoundingClientRect()
  const x = open.direction === 'rtl' ? Math.min(right, text.right) - 4 : Math.max(left, text.left) + 4
  return offsetAtCoordinates(page, x, top + margin / 2) ?? 0
}

/** Scrolls a paragraph to the top of what is visible. */
export function showParagraph(open: OpenArticle, index: number): void {
  const page = findPage(open)
  const desk = page?.root.closest<HTMLElement>('[data-desk]')
  const element = page && findParagraphElement(page, index)
  if (!desk || !element) return
  desk.scrollBy({ top: element.getBoundingClientRect().top - desk.getBoundingClientRect().top - 30 })
  desk.focus({ preventScroll: true })
}

/** Scrolls to the paragraph after the one at the top of what is visible, or before it. */
export function goToParagraph(open: OpenArticle, direction: -1 | 1): void {
  const { paragraphs } = open.reader
  const top = paragraphIndexAt(paragraphs, firstVisibleOffset(open))
  showParagraph(open, Math.min(Math.max(top + direction, 0), paragraphs.length - 1))
}
