// Where the page's DOM and the article's text meet, and the only place where UTF-16 offsets become code points.
// Contract: `<p data-paragraph="n">` holds exactly the text of paragraph n, in any number of nested elements.
import type { Span } from '../../core/span.ts'
import type { Paragraph } from '../paragraphs.ts'
import { paragraphIndexAt } from '../paragraphs.ts'
import type { Reader } from '../reader.ts'

/** A mounted article: the element around its paragraphs, and the text they show. */
export interface Page {
  readonly root: Element
  readonly reader: Reader
}

const paragraphSelector = '[data-paragraph]'

/** The element of paragraph `index`, or null when it is not mounted yet. */
export function findParagraphElement(page: Page, index: number): Element | null {
  return page.root.querySelector(`[data-paragraph="${index}"]`)
}

/** The code point offset of a DOM point. A point outside any paragraph goes to the nearest one after it. */
export function offsetAtPoint(page: Page, node: Node, offset: number): number {
  const element = node instanceof Element ? node : node.parentElement
  const holder = element?.closest(paragraphSelector)
  if (holder && page.root.contains(holder)) return offsetInParagraph(page, holder, node, offset)
  const following = findFollowing(page.root, node, offset)
  return following ? paragraphOf(page, following).start : page.reader.points.length
}

/** The code point offset under viewport coordinates, or null when there is no article text there. */
export function offsetAtCoordinates(page: Page, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y) ?? caretFromRange(x, y)
  if (!caret || !page.root.contains(caret.offsetNode)) return null
  return offsetAtPoint(page, caret.offsetNode, caret.offset)
}

/** A place in the DOM, `offset` in UTF-16 units within a text node. */
export interface Point {
  readonly node: Node
  readonly offset: number
}

/** A DOM range over a span, or null while one of its ends is not mounted. Ends between paragraphs are drawn in. */
export function rangeOfSpan(page: Page, span: Span): Range | null {
  const start = pointAtOffset(page, span.start, 'start')
  const end = pointAtOffset(page, span.end, 'end')
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

function caretFromRange(x: number, y: number): { offsetNode: Node; offset: number } | null {
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { offsetNode: range.startContainer, offset: range.startOffset } : null
}

function paragraphOf(page: Page, element: Element): Paragraph {
  const index = Number(element.getAttribute('data-paragraph'))
  const paragraph = page.reader.paragraphs[index]
  if (!paragraph) throw new Error(`no paragraph ${index}`)
  return paragraph
}

function offsetInParagraph(page: Page, element: Element, node: Node, offset: number): number {
  const { points } = page.reader
  const range = document.createRange()
  range.setStart(element, 0)
  range.setEnd(node, offset)
  return points.toCodePoint(points.toUtf16(paragraphOf(page, element).start) + range.toString().length)
}

function findFollowing(root: Element, node: Node, offset: number): Element | null {
  const at = document.createRange()
  at.setStart(node, offset)
  const elements = root.querySelectorAll(paragraphSelector)
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = elements[middle]
    if (element && at.comparePoint(element, 0) < 0) low = middle + 1
    else high = middle
  }
  return elements[low] ?? null
}

/**
 * The DOM point of a code point offset, or null while its paragraph is not mounted. Where two text nodes meet, the
 * start of a range belongs to the second, the end to the first; between paragraphs it is drawn in.
 */
export function pointAtOffset(page: Page, offset: number, side: 'start' | 'end'): Point | null {
  const { points, paragraphs } = page.reader
  const index = paragraphIndexAt(paragraphs, side === 'end' ? Math.max(0, offset - 1) : offset)
  const isBehind = side === 'start' && offset >= (paragraphs[index]?.end ?? 0)
  const drawn = isBehind && index + 1 < paragraphs.length ? index + 1 : index
  const paragraph = paragraphs[drawn]
  const element = paragraph && findParagraphElement(page, drawn)
  if (!element) return null
  const clamped = Math.min(Math.max(offset, paragraph.start), paragraph.end)
  return textPoint(element, points.toUtf16(clamped) - points.toUtf16(paragraph.start), side)
}

function textPoint(element: Element, utf16: number, side: 'start' | 'end'): Point {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = utf16
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left < length || (left === length && side === 'end')) return { node, offset: left }
    left -= length
  }
  return { node: element, offset: element.childNodes.length }
}
