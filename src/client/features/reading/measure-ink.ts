import type { Id } from '../../../core/id.ts'
import { textDirection } from '../../../text/direction.ts'
import type { ClaimPlace } from './ink-layout.ts'

/** Where a claim's line begins or ends, CSS pixels from the chunk's top left corner. */
export interface Edge {
  readonly id: Id
  readonly type: string
  readonly side: 'start' | 'end'
  readonly x: number
  readonly y: number
  /** True where the text runs to the left. */
  readonly isLeftwards: boolean
  readonly isFocused: boolean
}

/** A claim's sign in the gutter. `place` counts the signs on the same line from the text outwards. */
export interface Sign {
  readonly id: Id
  readonly type: string
  readonly y: number
  readonly place: number
}

/** The number of one part of the focused claim, where it has several. */
export interface PartNumber {
  readonly number: number
  readonly type: string
  readonly x: number
  readonly y: number
}

export interface Ink {
  readonly edges: readonly Edge[]
  readonly signs: readonly Sign[]
  readonly parts: readonly PartNumber[]
  readonly places: readonly ClaimPlace[]
}

/** Distance of the line from the baseline, em by lane: the same as --lane0 to --lane3. */
const laneOffsets = [0.27, 0.47, 0.67, 0.87]
/** Source Serif 4: the share of a line box's content area that lies above the baseline. */
const ascentShare = 1.036 / (1.036 + 0.335)
/** Signs on lines less apart than this belong to one line. */
const sameLine = 6

interface Start {
  readonly id: Id
  readonly type: string
  readonly rect: DOMRect
  /** In the window. */
  readonly x: number
  readonly line: number
}

/** Measures what is drawn over a chunk's text. Reads layout, changes nothing. */
export function measureInk(chunk: HTMLElement): Ink {
  const origin = chunk.getBoundingClientRect()
  const { fontSize, direction } = getComputedStyle(chunk)
  const size = Number.parseFloat(fontSize)
  const edges: Edge[] = []
  const starts: Start[] = []
  const parts = new Map<string, PartNumber>()
  for (const mark of chunk.querySelectorAll<HTMLElement>('mark[data-claim]')) {
    const { claim: id = '', type = '', lane = '0', fragment = '0', first, last, focused } = mark.dataset
    const rects = first || last || focused ? [...mark.getClientRects()] : []
    const head = rects[0]
    const tail = rects.at(-1)
    if (!head || !tail) continue
    const isFocused = focused !== undefined
    const drop = (laneOffsets[Number(lane)] ?? 0) * size + (isFocused ? 1.5 : 1)
    const lineOf = (rect: DOMRect) => rect.top - origin.top + rect.height * ascentShare + drop
    const isLeftwards = textDirection(mark.textContent ?? '', direction === 'rtl' ? 'rtl' : 'ltr') === 'rtl'
    const start = edgeOnLine(rects, head, isLeftwards ? 'right' : 'left')
    if (first) {
      const x = start - origin.left
      edges.push({ id, type, side: 'start', x, y: lineOf(head), isLeftwards, isFocused })
      starts.push({ id, type, rect: head, x: start, line: lineOf(head) })
    }
    if (last) {
      const x = edgeOnLine(rects, tail, isLeftwards ? 'left' : 'right') - origin.left
      edges.push({ id, type, side: 'end', x, y: lineOf(tail), isLeftwards, isFocused })
    }
    if (isFocused && !parts.has(fragment)) {
      const place = { x: start - origin.left, y: head.top - origin.top + 1 }
      parts.set(fragment, { number: Number(fragment) + 1, type, ...place })
    }
  }
  const places = starts.map(({ id, rect, line }) => ({ id, y: rect.top - origin.top, line }))
  const signs = lineUpSigns(starts, origin, direction === 'rtl')
  return { edges, signs, parts: [...parts.values()], places }
}

/** The outermost edge on a side of what lies on one line: words of two directions make several boxes there. */
function edgeOnLine(rects: readonly DOMRect[], line: DOMRect, side: 'left' | 'right'): number {
  const edges = rects.filter(({ top }) => Math.abs(top - line.top) < sameLine).map(rect => rect[side])
  return side === 'left' ? Math.min(...edges) : Math.max(...edges)
}

/** The claim that begins furthest into the line stands next to the text, so that the signs come in its order. */
function lineUpSigns(starts: readonly Start[], origin: DOMRect, isLeftwards: boolean): Sign[] {
  const onLine = new Map<number, number>()
  return (
    starts
      // Of claims that begin at the same letter the inner one, later in the DOM, stands next to the text.
      .toReversed()
      .toSorted((a, b) => (isLeftwards ? a.x - b.x : b.x - a.x))
      .map(({ id, type, rect }) => {
        const line = Math.round((rect.top - origin.top) / sameLine)
        const place = onLine.get(line) ?? 0
        onLine.set(line, place + 1)
        return { id, type, y: rect.top - origin.top + rect.height / 2, place }
      })
  )
}
