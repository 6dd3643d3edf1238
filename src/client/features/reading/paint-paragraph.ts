import type { Claim } from '../../../core/claim.ts'
import { layBeside, type PaintNode } from '../../../text/beside-tree.ts'
import type { ClaimIndex } from '../../../text/claim-index.ts'
import type { Reader } from '../../../text/reader.ts'
import { nestSegments } from '../../../text/segment-tree.ts'
import { type Segment, segmentParagraph } from '../../../text/segments.ts'
import type { TypeOrder } from '../../../text/type-order.ts'
import { visibleExtent } from '../../../text/visible-extent.ts'

/** A paragraph's text with its marks and the lines beside them. */
export interface PaintedText {
  readonly nodes: readonly PaintNode[]
  /** How many lanes lie under the text, those of other layers among them. */
  readonly lanes: number
}

interface PaintSource {
  readonly reader: Reader
  readonly typeOrder: TypeOrder
  /** One's own layer first; each further one lies outside of those before it. */
  readonly layers: readonly ClaimIndex[]
  readonly hidden: ReadonlySet<string>
}

export function paintParagraph(at: number, source: PaintSource): PaintedText {
  const [own = [], ...others] = source.layers.map(layer => cut(at, layer, source))
  let nodes: readonly PaintNode[] = nestSegments(own)
  let lanes = countLanes(own)
  for (const segments of others) {
    const further = segments.map(segment => moveOut(segment, lanes))
    nodes = layBeside(nodes, further)
    lanes = Math.max(lanes, countLanes(further))
  }
  return { nodes, lanes }
}

function cut(at: number, layer: ClaimIndex, { reader, typeOrder, hidden }: PaintSource): readonly Segment[] {
  const paragraph = reader.paragraphs[at]
  if (!paragraph) throw new Error(`no paragraph ${at}`)
  const shown = layer.touching(at).filter(claim => !hidden.has(claim.type))
  const extentOf = (claim: Pick<Claim, 'fragments'>) => visibleExtent(reader.paragraphs, claim)
  return segmentParagraph(paragraph, shown, { typeOrder, extentOf })
}

function countLanes(segments: readonly Segment[]): number {
  return segments.reduce((most, { covers }) => Math.max(most, (covers[0]?.lane ?? -1) + 1), 0)
}

/** The same segment with its lines so many lanes further out. */
function moveOut(segment: Segment, by: number): Segment {
  return { ...segment, covers: segment.covers.map(cover => ({ ...cover, lane: cover.lane + by })) }
}
