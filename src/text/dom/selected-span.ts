import type { Span } from '../../core/span.ts'
import { offsetAtPoint, type Page } from './paragraph-points.ts'

/** What the reader has selected of the article, in code points as the browser has it; null when nothing. */
export function readSelectedSpan(page: Page): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(page.root) || !touchesText(page, selection)) return null
  const start = offsetAtPoint(page, range.startContainer, range.startOffset)
  const end = offsetAtPoint(page, range.endContainer, range.endOffset)
  return start < end ? { start, end } : null
}

/** A selection made in a note or a card next to the article is not one of the article. */
function touchesText(page: Page, selection: Selection): boolean {
  return (
    page.root.contains(selection.anchorNode) ||
    page.root.contains(selection.focusNode) ||
    (selection.anchorNode?.contains(page.root) ?? false)
  )
}
