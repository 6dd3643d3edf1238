// Whose line this is, written below its beginning where nothing else is drawn there.

import { compareText } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import { type Direction, textDirection } from '../../../text/direction.ts'
import { baselineOf, drawnRects, lineOffset } from './measure-line.ts'

/** Where the line of another layer's claim begins, with room below it for who drew it. CSS pixels from the chunk's top left corner. */
export interface BesideStart {
  readonly id: Id
  readonly type: string
  readonly x: number
  readonly y: number
  /** True where the text runs to the left, from `x` on. */
  readonly isLeftwards: boolean
}

/** A line as it is drawn below one line of text; `y` is of the line itself. */
export interface DrawnLine {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** Initials fit below a line that is no further from the baseline, em. */
const lowestWithInitials = 0.7
/** What two initials take, CSS pixels, with the distance to the next ones. */
const initials = { width: 12, height: 10, apart: 18 }
/** Lines less apart than this are one and the same. */
const sameLine = 0.5

export function measureBeside(
  chunk: HTMLElement,
  origin: DOMRect,
  around: Direction,
): readonly BesideStart[] {
  const starts: BesideStart[] = []
  const lines: DrawnLine[] = []
  for (const element of chunk.querySelectorAll<HTMLElement>('[data-beside], [data-crowd]')) {
    const rects = drawnRects(element)
    const offset = lineOffset(element)
    const yOf = (rect: DOMRect) => baselineOf(rect) - origin.top + offset
    for (const rect of rects) {
      lines.push({ left: rect.left - origin.left, right: rect.right - origin.left, y: yOf(rect) })
    }
    const [head] = rects
    const { beside: id, type = '', first } = element.dataset
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (!head || id === undefined || !first || offset > lowestWithInitials * size) continue
    const isLeftwards = textDirection(element.textContent ?? '', around) === 'rtl'
    const x = (isLeftwards ? head.right : head.left) - origin.left
    starts.push({ id, type, x, y: yOf(head), isLeftwards })
  }
  return chooseInitials(starts, lines)
}

/**
 * The beginnings with room for initials: no line further out runs through them, and none stands there already. The same
 * ones in whatever order they come: from top to bottom, left to right, the line next to the text first.
 */
export function chooseInitials(
  starts: readonly BesideStart[],
  lines: readonly DrawnLine[],
): readonly BesideStart[] {
  const chosen: BesideStart[] = []
  const free = starts.filter(start => !lines.some(line => isThrough(line, start)))
  for (const start of free.toSorted((a, b) => a.y - b.y || a.x - b.x || compareText(a.id, b.id))) {
    if (!chosen.some(other => isNear(other, start))) chosen.push(start)
  }
  return chosen
}

function isThrough({ left, right, y }: DrawnLine, start: BesideStart): boolean {
  const from = start.isLeftwards ? start.x - initials.width : start.x
  const drop = y - start.y
  return drop > sameLine && drop < initials.height && left < from + initials.width && right > from
}

function isNear(one: BesideStart, other: BesideStart): boolean {
  return Math.abs(one.y - other.y) < initials.height && Math.abs(one.x - other.x) < initials.apart
}
