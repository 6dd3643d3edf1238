import type { Codebook } from '../../../core/codebook.ts'
import { findType } from '../../../core/codebook.ts'
import { overlaps } from '../../../core/span.ts'
import { type LineBox, linesOfText } from '../../../text/dom/lines-of-text.ts'
import type { Reader } from '../../../text/reader.ts'
import type { Piece } from './excerpt.ts'
import type { Lane, Stroke } from './score-lanes.ts'
import { type DrawnStroke, markWidth, staveHeight } from './stave-marks.tsx'

export interface MeasuredScore {
  readonly width: number
  readonly height: number
  readonly staves: readonly {
    readonly key: string
    readonly y: number
    readonly label: string
    readonly isConsensus: boolean
  }[]
  readonly strokes: readonly DrawnStroke[]
}

interface Measuring {
  readonly box: DOMRect
  /** Whether lines begin at the right. */
  readonly isTurned: boolean
  readonly node: Text
  readonly piece: Piece
  readonly reader: Reader
  readonly codebook: Codebook
}

/** Where each stave and stroke lies under the lines of a paragraph as it is printed. */
export function measureScore(
  paragraph: HTMLElement,
  lanes: readonly Lane[],
  context: Pick<Measuring, 'piece' | 'reader' | 'codebook'>,
): MeasuredScore | null {
  const node = paragraph.firstChild
  if (!(node instanceof Text)) return null
  const box = (paragraph.parentElement ?? paragraph).getBoundingClientRect()
  const isTurned = getComputedStyle(paragraph).direction === 'rtl'
  const measuring = { ...context, box, isTurned, node }
  const lines = linesOfText(node, 0, node.length)
  const staves = lines.flatMap((line, n) =>
    lanes.map(({ label, isConsensus }, lane) => ({
      key: `${n} ${lane}`,
      y: staveHeight(line, box.top, lane),
      ...{ label, isConsensus },
    })),
  )
  const strokes = lanes.flatMap((lane, n) =>
    lane.strokes.flatMap(each => drawStroke(each, { lane, n }, measuring)),
  )
  return { width: box.width, height: box.height, staves, strokes }
}

function drawStroke(
  stroke: Stroke,
  { lane, n }: { readonly lane: Lane; readonly n: number },
  { box, isTurned, node, piece, reader, codebook }: Measuring,
): readonly DrawnStroke[] {
  if (!overlaps(stroke, piece)) return []
  const { toUtf16 } = reader.points
  const origin = toUtf16(piece.start)
  const start = toUtf16(Math.max(stroke.start, piece.start)) - origin
  const end = toUtf16(Math.min(stroke.end, piece.end)) - origin
  const isCrowded = lane.strokes.some(each => each !== stroke && overlaps(each, stroke))
  const shift = !isCrowded ? 0 : stroke.isMain ? -1.6 : 3.4
  const letter = stroke.part === 1 ? stroke.type.charAt(0).toUpperCase() : String(stroke.part)
  return linesOfText(node, start, end).map(
    (line: LineBox, at): DrawnStroke => ({
      key: `${n} ${stroke.start} ${stroke.type} ${stroke.part} ${at}`,
      x: line.left - box.left,
      right: line.right - box.left,
      y: staveHeight(line, box.top, n) + shift,
      type: stroke.type,
      line: findType(codebook, stroke.type)?.line ?? 'solid',
      isMain: stroke.isMain,
      isConsensus: lane.isConsensus,
      markAt: isTurned ? line.right - box.left - markWidth : line.left - box.left - 2,
      mark: at === 0 && stroke.start >= piece.start ? letter : null,
      isFilled: stroke.part === 1 && stroke.isMain,
    }),
  )
}
