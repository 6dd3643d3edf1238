/** A stretch of one printed line, in CSS pixels of the viewport. */
export interface LineBox {
  left: number
  right: number
  readonly top: number
  bottom: number
}

/** The printed lines that a stretch of a text node takes up, from `start` to `end` in UTF-16 units, top to bottom. */
export function linesOfText(node: Text, start: number, end: number): readonly LineBox[] {
  const range = document.createRange()
  range.setStart(node, Math.max(start, 0))
  range.setEnd(node, Math.min(end, node.length))
  const lines: LineBox[] = []
  for (const { left, right, top, bottom, width } of range.getClientRects()) {
    const line = lines.find(each => Math.abs(each.top - top) < 6)
    if (line) {
      line.left = Math.min(line.left, left)
      line.right = Math.max(line.right, right)
      line.bottom = Math.max(line.bottom, bottom)
    } else if (width > 0) lines.push({ left, right, top, bottom })
  }
  return lines.sort((a, b) => a.top - b.top)
}
