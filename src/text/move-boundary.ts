import type { Span } from '../core/span.ts'
import { paragraphIndexAt } from './paragraphs.ts'
import type { Reader } from './reader.ts'
import type { Granularity } from './segmenter.ts'
import { piecesOf, readUnits, type Unit } from './units.ts'

export interface BoundaryMove {
  /** Which end of a claim moves: its start goes to starts of units, its end to ends. */
  readonly edge: 'start' | 'end'
  readonly granularity: Granularity
}

/**
 * The next place in a direction where a claim's edge may stand, in code points, from paragraph to paragraph;
 * the same offset where there is none.
 */
export function moveBoundary(reader: Reader, offset: number, direction: -1 | 1, move: BoundaryMove): number {
  const { paragraphs } = reader
  const first = paragraphIndexAt(paragraphs, offset)
  for (let i = first; i >= 0 && i < paragraphs.length; i += direction) {
    const paragraph = paragraphs[i]
    const found = paragraph && findInParagraph(reader, paragraph, { ...move, offset, direction })
    if (found !== null && found !== undefined) return found
  }
  return offset
}

interface Search extends BoundaryMove {
  readonly offset: number
  readonly direction: -1 | 1
}

function findInParagraph(reader: Reader, paragraph: Span, search: Search): number | null {
  const { direction, granularity } = search
  const { toUtf16, toCodePoint } = reader.points
  const from = toUtf16(search.offset)
  const pieces = piecesOf(reader, paragraph, granularity)
  const isBeyond = (unit: Unit) => unit.whole && (unit[search.edge] - from) * direction > 0
  for (let i = pieces.indexOf(from); i >= 0 && i < pieces.count; i += direction) {
    const units = readUnits(reader, pieces.at(i), granularity)
    const unit = direction > 0 ? units.find(isBeyond) : units.findLast(isBeyond)
    if (unit) return toCodePoint(unit[search.edge])
  }
  return null
}
