import type { Claim } from '../../../core/claim.ts'
import { type ClaimTest, everyClaim } from '../../../core/claim-filter.ts'
import type { Id } from '../../../core/id.ts'
import type { Span } from '../../../core/span.ts'
import { layBeside, type PaintNode } from '../../../text/beside-tree.ts'
import type { ClaimIndex } from '../../../text/claim-index.ts'
import { coveredStretches, drawnLanes, partCrowd } from '../../../text/crowd.ts'
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
  /** The own claims that have no marks of their own here: one line stands for all that lie this far out. */
  readonly crowded: ReadonlySet<Id>
}

interface PaintSource {
  readonly reader: Reader
  readonly typeOrder: TypeOrder
  /** One's own layer first; each further one lies outside of those before it. */
  readonly layers: readonly ClaimIndex[]
  /** Types that are not drawn, and what is asked of all claims but the one kept. */
  readonly hidden: ReadonlySet<string>
  readonly fits: ClaimTest
  /** The own claim that is drawn however far out it lies. */
  readonly kept: Id | null
}

/** Stands for the claims of a crowd in the covers of what is drawn for them. */
export const crowdId = ''

export function paintParagraph(at: number, source: PaintSource): PaintedText {
  const paragraph = source.reader.paragraphs[at]
  if (!paragraph) throw new Error(`no paragraph ${at}`)
  const [own, ...others] = source.layers.map(layer => cut(paragraph, layer.touching(at), source))
  let nodes: readonly PaintNode[] = nestSegments(own?.segments ?? [])
  let lanes = countLanes(own?.segments ?? [])
  for (const { segments } of others) {
    const further = segments.map(segment => moveOut(segment, lanes))
    nodes = layBeside(nodes, further)
    lanes = Math.max(lanes, countLanes(further))
  }
  const crowded = own?.crowded ?? []
  if (crowded.length > 0) nodes = layBeside(nodes, crowdSegments(paragraph, crowded))
  return { nodes, lanes, crowded: new Set(crowded.map(({ id }) => id)) }
}

function cut(paragraph: Span, claims: readonly Claim[], source: PaintSource) {
  const { reader, typeOrder, hidden, fits, kept } = source
  const isShown = (claim: Claim) => fits(claim) || (claim.id === kept && !hidden.has(claim.type))
  const shown = fits === everyClaim ? claims : claims.filter(isShown)
  const { drawn, crowded } = partCrowd(shown, { typeOrder, kept })
  const extentOf = (claim: Pick<Claim, 'fragments'>) => visibleExtent(reader.paragraphs, claim)
  return { segments: segmentParagraph(paragraph, drawn, { typeOrder, extentOf }), crowded }
}

/** Gap-free, as segments are: the text between two stretches of the crowd stays under nothing. */
function crowdSegments(paragraph: Span, crowded: readonly Claim[]): readonly Segment[] {
  const cover = { claim: crowdId, type: '', lane: drawnLanes, fragment: 0, opens: false, closes: false }
  const segments: Segment[] = []
  let start = paragraph.start
  for (const stretch of coveredStretches(paragraph, crowded)) {
    if (stretch.start > start) segments.push({ start, end: stretch.start, covers: [] })
    segments.push({ ...stretch, covers: [cover] })
    start = stretch.end
  }
  if (start < paragraph.end) segments.push({ start, end: paragraph.end, covers: [] })
  return segments
}

function countLanes(segments: readonly Segment[]): number {
  return segments.reduce((most, { covers }) => Math.max(most, (covers[0]?.lane ?? -1) + 1), 0)
}

/** The same segment with its lines so many lanes further out. */
function moveOut(segment: Segment, by: number): Segment {
  return { ...segment, covers: segment.covers.map(cover => ({ ...cover, lane: cover.lane + by })) }
}
