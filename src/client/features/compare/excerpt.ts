import { overlaps, type Span } from '../../../core/span.ts'
import { paragraphIndexAt } from '../../../text/paragraphs.ts'
import type { Reader } from '../../../text/reader.ts'
import { findSentences } from '../../../text/sentences.ts'

/** A stretch of one paragraph that is shown, in code points. */
export interface Piece extends Span {
  /** The paragraph’s number in the article. */
  readonly line: number
}

/** More than so many code points are not shown of one paragraph; what is left out lies in its middle. */
const longest = 900

/** The most paragraphs that are shown; of a longer stretch the first and the last ones are. */
const most = 6

/** The whole sentences around a stretch of text, paragraph by paragraph, so that claims are read in what they stand in. */
export function excerptAround(reader: Reader, span: Span): readonly Piece[] {
  const { paragraphs } = reader
  const first = paragraphIndexAt(paragraphs, span.start)
  const last = paragraphIndexAt(paragraphs, Math.max(span.end - 1, span.start))
  const touched = paragraphs.slice(first, last + 1)
  const shown =
    touched.length <= most ? touched : [...touched.slice(0, most / 2), ...touched.slice(-most / 2)]
  return shown.flatMap(paragraph => {
    const inside = { start: Math.max(span.start, paragraph.start), end: Math.min(span.end, paragraph.end) }
    const sentences = findSentences(reader, paragraph).filter(sentence => overlaps(sentence, inside))
    const start = Math.min(sentences[0]?.start ?? inside.start, inside.start)
    const end = Math.max(sentences.at(-1)?.end ?? inside.end, inside.end)
    return cutLong({ start, end }, inside).map(piece => ({ ...piece, line: paragraph.line }))
  })
}

function cutLong(whole: Span, { start, end }: Span): readonly Span[] {
  if (whole.end - whole.start <= longest) return [whole]
  const around = { start: Math.max(whole.start, start - 150), end: Math.min(whole.end, end + 150) }
  if (around.end - around.start <= longest) return [around]
  const half = longest / 2
  return [
    { start: around.start, end: around.start + half },
    { start: around.end - half, end: around.end },
  ]
}
