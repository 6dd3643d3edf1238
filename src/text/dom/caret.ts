// The browser's selection as a caret: where it stands, how it is put, and how it goes from line to line.
import { paragraphIndexAt } from '../paragraphs.ts'
import { offsetAtPoint, type Page, pointAtOffset } from './paragraph-points.ts'

/** A selection with its direction, in code points; `at` is the end that moves. */
export interface CaretSelection {
  readonly anchor: number
  readonly at: number
}

/** The browser's selection if both of its ends are in the article's text; null otherwise. */
export function readCaret(page: Page): CaretSelection | null {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = document.getSelection() ?? {}
  if (!anchorNode || !focusNode) return null
  if (!page.root.contains(anchorNode) || !page.root.contains(focusNode)) return null
  return {
    anchor: offsetAtPoint(page, anchorNode, anchorOffset),
    at: offsetAtPoint(page, focusNode, focusOffset),
  }
}

/** Selects in the browser what the caret selects; false while one of its ends is not mounted. */
export function selectCaret(page: Page, { anchor, at }: CaretSelection): boolean {
  const isBackward = anchor > at
  const from = pointAtOffset(page, anchor, anchor === at ? sideAt(page, at) : isBackward ? 'end' : 'start')
  const to = anchor === at ? from : pointAtOffset(page, at, isBackward ? 'start' : 'end')
  if (!from || !to) return false
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  return true
}

export interface LineMove {
  readonly unit: 'line' | 'lineboundary'
  readonly direction: -1 | 1
  readonly extend: boolean
}

/** Moves the browser's selection by lines as they are laid out; answers where it stands then, or null outside. */
export function moveByLine(page: Page, { unit, direction, extend }: LineMove): CaretSelection | null {
  document.getSelection()?.modify(extend ? 'extend' : 'move', direction < 0 ? 'backward' : 'forward', unit)
  return readCaret(page)
}

/**
 * Where the caret is drawn at a code point offset, in the window's CSS pixels; null where nothing is laid out.
 * `side` says to what it belongs where a line is broken: what starts there, or what ends there.
 */
export function caretRectangle(
  page: Page,
  offset: number,
  side: 'start' | 'end' = sideAt(page, offset),
): DOMRect | null {
  const point = pointAtOffset(page, offset, side) ?? pointAtOffset(page, offset, 'end')
  if (!point) return null
  const range = document.createRange()
  range.setStart(point.node, point.offset)
  const rectangles = range.getClientRects()
  return (side === 'start' ? rectangles[rectangles.length - 1] : rectangles[0]) ?? null
}

/** At the end of a paragraph a caret belongs to what ends there, anywhere else to what begins. */
function sideAt({ reader: { paragraphs } }: Page, offset: number): 'start' | 'end' {
  const paragraph = paragraphs[paragraphIndexAt(paragraphs, offset)]
  return paragraph && offset >= paragraph.end ? 'end' : 'start'
}
