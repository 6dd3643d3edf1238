import { offsetAtPoint, type Page, pointAtOffset } from './paragraph-points.ts'

/**
 * Makes a change that may put new text nodes in place of those that hold the selection, then selects the same
 * text again, in the same direction. A drag of the mouse goes on from there.
 */
export function keepSelection(page: Page, change: () => void): void {
  const selection = document.getSelection()
  const before = selection && readEnds(page, selection)
  change()
  if (!before || (selection.anchorNode === before.anchorNode && selection.focusNode === before.focusNode))
    return
  const [first, last] =
    before.anchor <= before.focus ? (['start', 'end'] as const) : (['end', 'start'] as const)
  const from = pointAtOffset(page, before.anchor, first)
  const to = pointAtOffset(page, before.focus, last)
  if (from && to) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** Where the selection begins and ends, as DOM nodes and in code points; null when it is not all in the article. */
function readEnds(page: Page, { isCollapsed, anchorNode, anchorOffset, focusNode, focusOffset }: Selection) {
  if (isCollapsed || !anchorNode || !focusNode) return null
  if (!page.root.contains(anchorNode) || !page.root.contains(focusNode)) return null
  return {
    anchorNode,
    focusNode,
    anchor: offsetAtPoint(page, anchorNode, anchorOffset),
    focus: offsetAtPoint(page, focusNode, focusOffset),
  }
}
