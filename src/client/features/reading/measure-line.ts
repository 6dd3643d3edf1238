// Where a mark's line is drawn.
/** Source Serif 4: the share of a line box's content area that lies above the baseline. */
const ascentShare = 1.036 / (1.036 + 0.335)

/** Line by line, without the empty box that what is said at a claim's end may leave on the next line. */
export function drawnRects(element: HTMLElement): readonly DOMRect[] {
  return [...element.getClientRects()].filter(rect => rect.width > 0)
}

/** Where the letters of a line box stand, in the window. */
export function baselineOf(rect: DOMRect): number {
  return rect.top + rect.height * ascentShare
}

/** How far the mark's line lies below the baseline, CSS pixels: what the style sheet made of its lane. */
export function lineOffset(mark: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(mark).textUnderlineOffset) || 0
}
