import { contains, type Span } from '../../../core/span.ts'
import type { Reader } from '../../../text/reader.ts'

interface StruckWordsProps {
  readonly reader: Reader
  readonly before: readonly Span[]
  /** Null where the words stay as they are. */
  readonly after: readonly Span[] | null
}

/** A claim's words, those that a fix drops struck through and those that it takes in underlined. */
export function StruckWords({ reader, before, after }: StruckWordsProps) {
  const wished = after ?? before
  const borders = [...new Set([...before, ...wished].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  )
  return borders.slice(0, -1).map((start, at) => {
    const piece = { start, end: borders[at + 1] ?? start }
    const [was, is] = [before, wished].map(spans => spans.some(span => contains(span, piece)))
    const words = reader.points.slice(piece.start, piece.end)
    if (was && is) return <span key={start}>{words}</span>
    if (was) return <del key={start}>{words}</del>
    if (is) return <ins key={start}>{words}</ins>
    return <span key={start}> … </span>
  })
}
