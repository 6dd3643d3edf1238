/** Where an element's text begins or ends on the screen. */
export interface TextEdge {
  /** Viewport coordinate in CSS pixels of the first letter's front, or the last letter's back. */
  readonly x: number
  /** True where the text runs to the left there. */
  readonly isLeftwards: boolean
}

/** Measures the front of an element's first letter or the back of its last; null while it is not laid out. */
export function measureEdge(element: Element, side: 'start' | 'end'): TextEdge | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const node = side === 'start' ? walker.firstChild() : walker.lastChild()
  if (!(node instanceof Text) || node.length === 0) return null
  const at = side === 'start' ? 0 : node.length
  const letter = side === 'start' ? rectOf(node, 0, firstLetter(node)) : rectOf(node, lastLetter(node), at)
  // A range of no length stands where the caret would: at the letter's front or back in its own direction.
  const caret = rectOf(node, at, at)
  if (!letter || !caret) return null
  if (letter.width === 0) {
    return { x: caret.left, isLeftwards: getComputedStyle(element).direction === 'rtl' }
  }
  const isAtLeft = Math.abs(caret.left - letter.left) <= Math.abs(caret.left - letter.right)
  return { x: caret.left, isLeftwards: isAtLeft === (side === 'end') }
}

function rectOf(node: Text, start: number, end: number): DOMRect | undefined {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range.getClientRects()[0]
}

/** Where the first letter ends, in UTF-16 units. */
function firstLetter({ data }: Text): number {
  return (data.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
}

/** Where the last letter begins, in UTF-16 units. */
function lastLetter({ data, length }: Text): number {
  return length > 1 && (data.codePointAt(length - 2) ?? 0) > 0xffff ? length - 2 : length - 1
}
