import type { Id } from '../../../core/id.ts'
import { textDirection } from '../../../text/direction.ts'
import type { ClaimPlace } from './ink-layout.ts'
import { type BesideStart, measureBeside } from './measure-beside.ts'
import { baselineOf, drawnRects, lineOffset } from './measure-line.ts'

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
  /** Among lines so close together that large ends would cover the neighbours. */
  readonly isFine: boolean
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
  readonly beside: readonly BesideStart[]
}

/** A claim that begins in the chunk, and where in the viewport it does so, should no mark be seen there. */
export interface Beginning {
  readonly id: Id
  readonly type: string
  readonly rect: () => DOMRect | null
}

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
export function measureInk(chunk: HTMLElement, beginnings: readonly Beginning[]): Ink {
  const origin = chunk.getBoundingClientRect()
  const { direction } = getComputedStyle(chunk)
  const edges: Edge[] = []
  const starts: Start[] = []
  const parts = new Map<string, PartNumber>()
  for (const mark of chunk.querySelectorAll<HTMLElement>('mark[data-claim]')) {
    const { claim: id = '', type = '', fragment = '0', lanes, first, last, focused } = mark.dataset
    const rects = first || last || focused ? drawnRects(mark) : []
    const head = rects[0]
    const tail = rects.at(-1)
    if (!head || !tail) continue
    const isFocused = focused !== undefined
    const drop = lineOffset(mark) + (isFocused ? 1.5 : 1)
    const lineOf = (rect: DOMRect) => baselineOf(rect) - origin.top + drop
    const isLeftwards = textDirection(mark.textContent ?? '', direction === 'rtl' ? 'rtl' : 'ltr') === 'rtl'
    const shared = { id, type, isLeftwards, isFocused, isFine: lanes !== undefined }
    const start = edgeOnLine(rects, head, isLeftwards ? 'right' : 'left')
    if (first) {
      edges.push({ ...shared, side: 'start', x: start - origin.left, y: lineOf(head) })
      starts.push({ id, type, rect: head, x: start, line: lineOf(head) })
    }
    if (last) {
      const x = edgeOnLine(rects, tail, isLeftwards ? 'left' : 'right') - origin.left
      edges.push({ ...shared, side: 'end', x, y: lineOf(tail) })
    }
    if (isFocused && !parts.has(fragment)) {
      const place = { x: start - origin.left, y: head.top - origin.top + 1 }
      parts.set(fragment, { number: Number(fragment) + 1, type, ...place })
    }
  }
  starts.push(...findUnmarked(beginnings, starts, origin))
  const places = starts.map(({ id, rect, line }) => ({ id, y: rect.top - origin.top, line }))
  const signs = lineUpSigns(starts, origin, direction === 'rtl')
  return {
    edges,
    signs,
    parts: [...parts.values()],
    places,
    beside: measureBeside(chunk, origin, direction === 'rtl' ? 'rtl' : 'ltr'),
  }
}

/** The signs of what is missed and begins in the chunk, further out than the claims' own on the same line. */
export function measureMissed(chunk: HTMLElement, signs: readonly Sign[]): readonly Sign[] {
  const found: Sign[] = []
  const { top } = chunk.getBoundingClientRect()
  for (const element of chunk.querySelectorAll<HTMLElement>('[data-proposed][data-first]')) {
    const [head] = drawnRects(element)
    const { proposed: id = '', type = '' } = element.dataset
    if (!head) continue
    const y = head.top - top + head.height / 2
    const place = [...signs, ...found].filter(sign => Math.abs(sign.y - y) < sameLine).length
    found.push({ id, type, y, place })
  }
  return found
}

/** Claims of nothing that is drawn, such as a blank line: they stand where they would begin. */
function findUnmarked(beginnings: readonly Beginning[], marked: readonly Start[], origin: DOMRect): Start[] {
  const known = new Set(marked.map(({ id }) => id))
  return beginnings
    .filter(({ id }) => !known.has(id))
    .flatMap(({ id, type, rect: measure }) => {
      const rect = measure()
      return rect ? [{ id, type, rect, x: rect.left, line: baselineOf(rect) - origin.top }] : []
    })
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
