import type { KnownArticle, Stretch } from './known-article.ts'
import { markedIn } from './marks.ts'
import { crowdsIn, offsetIn, rangeIn } from './text-nodes.ts'

/** Between two points at which the column is looked at, pixels: less than a line. */
const grid = 16

/** The paragraphs in sight, top to bottom, and whether they reach down to the foot of the window. */
export function visibleParagraphs(): { paragraphs: HTMLElement[]; isFull: boolean } {
  const x = columnMiddle()
  const paragraphs = new Set<HTMLElement>()
  if (x === null) return { paragraphs: [], isFull: false }
  let lowest = 0
  for (let y = 4; y < innerHeight; y += grid) {
    const paragraph = paragraphAt(x, y)
    if (!paragraph) continue
    paragraphs.add(paragraph)
    lowest = y
  }
  // A bar at the foot, and the room between two paragraphs, may lie below the last line.
  return { paragraphs: [...paragraphs], isFull: lowest > innerHeight - 120 }
}

export function paragraphAt(x: number, y: number): HTMLElement | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-paragraph]') ?? null
}

let middle: number | null = null

/** Where the text column's middle lies across, looked up once; null before there is text. */
function columnMiddle(): number | null {
  if (middle !== null) return middle
  const rectangle = document.querySelector('[data-paragraph]')?.getBoundingClientRect()
  if (rectangle && rectangle.width > 0) middle = rectangle.left + rectangle.width / 2
  return middle
}

/** True when text fills the screen to its foot and every claim in sight bears its mark, or none if of a hidden type. */
export function isComplete(known: KnownArticle, hidden: readonly string[]): boolean {
  const { paragraphs, isFull } = visibleParagraphs()
  return isFull && paragraphs.every(each => hasAllMarks(known, each, hidden))
}

/** The same of the paragraph in the middle of the screen alone. */
export function isMiddleComplete(known: KnownArticle): boolean {
  const x = columnMiddle() ?? 0
  const y = innerHeight / 2
  // Half a line up or down where the middle falls between two paragraphs.
  const paragraph = paragraphAt(x, y) ?? paragraphAt(x, y - 20) ?? paragraphAt(x, y + 20)
  return paragraph !== null && hasAllMarks(known, paragraph, [])
}

function hasAllMarks(known: KnownArticle, paragraph: HTMLElement, hidden: readonly string[]): boolean {
  if (known.kind === 'none') return true
  const stretch = known.stretchOf(paragraph)
  const sight = textInSight(paragraph)
  if (!stretch || !sight) return false
  const [start] = stretch
  const marked = markedIn(known.kind, paragraph)
  let crowds: readonly Stretch[] | null = null
  return known.claimsIn([start + sight[0], start + sight[1]]).every(claim => {
    if (hidden.includes(claim.type)) return !marked.has(claim.id)
    if (marked.has(claim.id)) return true
    const from = Math.max(claim.start, start) - start
    const to = Math.min(claim.end, stretch[1]) - start
    crowds ??= crowdsIn(paragraph)
    if (crowds.some(crowd => crowd[0] <= from && to <= crowd[1])) return true
    const range = rangeIn(paragraph, from, to)
    return ![...range.getClientRects()].some(({ top, bottom }) => bottom > 0 && top < innerHeight)
  })
}

/**
 * Which part of a paragraph to look at: all of it, or for one that is many screens high the part in sight, by
 * offsets in its text. Null when none is.
 */
export function textInSight(paragraph: HTMLElement): Stretch | null {
  const { left, right, height } = paragraph.getBoundingClientRect()
  if (height < 3 * innerHeight) return [0, paragraph.textContent?.length ?? 0]
  const x = columnMiddle() ?? 0
  const lines: number[] = []
  for (let y = 4; y < innerHeight; y += grid) if (paragraphAt(x, y) === paragraph) lines.push(y)
  const from = offsetAt(paragraph, left + 1, lines[0] ?? -1)
  const to = offsetAt(paragraph, right - 1, lines.at(-1) ?? -1)
  return from === null || to === null ? null : [from, to]
}

function offsetAt(paragraph: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  return caret && offsetIn(paragraph, caret.offsetNode, caret.offset)
}
