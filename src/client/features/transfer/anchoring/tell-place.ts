import type { Span } from '../../../../core/span.ts'
import { paragraphIndexAt } from '../../../../text/paragraphs.ts'
import type { Reader } from '../../../../text/reader.ts'

/** A place in the text with what stands beside it in its paragraph. */
export interface ToldPlace {
  /** The number of its line, from 1. */
  readonly line: number
  readonly isCrosshead: boolean
  readonly before: string
  /** Its parts joined by “ … ”. */
  readonly words: string
  readonly after: string
}

/** Code points that are shown on either side. */
const beside = 48

/** Tells where spans stand: at most a line or so of context, whole words, with “…” where it is cut. */
export function tellPlace({ points, paragraphs }: Reader, spans: readonly Span[]): ToldPlace {
  const start = spans[0]?.start ?? 0
  const end = spans.at(-1)?.end ?? start
  const first = paragraphs[paragraphIndexAt(paragraphs, start)]
  const last = paragraphs[paragraphIndexAt(paragraphs, Math.max(end - 1, start))]
  const from = Math.max(start - beside, first?.start ?? 0)
  const to = Math.min(end + beside, last?.end ?? points.length)
  const before = points.slice(from, start)
  const after = points.slice(end, to)
  const isCutBefore = from > (first?.start ?? 0)
  const isCutAfter = to < (last?.end ?? points.length)
  return {
    line: first?.line ?? 1,
    isCrosshead: first?.kind === 'crosshead',
    before: isCutBefore ? `… ${before.slice(before.indexOf(' ') + 1)}` : before,
    words: spans.map(each => points.slice(each.start, each.end)).join(' … '),
    after: isCutAfter ? `${after.slice(0, Math.max(after.lastIndexOf(' '), 0))} …` : after,
  }
}
