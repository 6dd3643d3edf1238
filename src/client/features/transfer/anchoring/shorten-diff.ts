import type { DiffPart } from '../../../../text/diff/describe-diff.ts'

/** Code units that are shown of words that read the same, on each side of what differs. */
const shown = 90

/** The same change with long stretches that read alike cut down to what stands beside a difference. */
export function shortenDiff(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part
    const isFirst = index === 0
    const isLast = index === parts.length - 1
    const room = isFirst && isLast ? 4 * shown : isFirst || isLast ? 2 * shown : 3 * shown
    if (part.text.length <= room) return part
    const head = isFirst && !isLast ? shown / 2 : shown
    const tail = isLast && !isFirst ? shown / 2 : shown
    const text = `${cutEnd(part.text, head)} … ${cutStart(part.text, tail)}`
    return { kind: part.kind, text }
  })
}

function cutEnd(text: string, length: number): string {
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut
}

function cutStart(text: string, length: number): string {
  const cut = text.slice(-length).replace(/^[\udc00-\udfff]/, '')
  return cut.includes(' ') ? cut.slice(cut.indexOf(' ') + 1) : cut
}
