import type { Paragraph } from '../../../text/paragraphs.ts'

/** A run of paragraphs that the browser lays out, or leaves out, together. `last` is exclusive. */
export interface Chunk {
  readonly first: number
  readonly last: number
  /** A guess at its height in em of the article text, used until it has been laid out once. */
  readonly height: number
}

/** In em, half of a usual screen: what is laid out and inked together is then never much more than is seen. */
export const chunkHeight = 28
const lineHeight = 34 / 19
const paragraphGap = 20 / 19

/** `charactersALine` is what a line of the article holds on the average. */
export function chunkParagraphs(paragraphs: readonly Paragraph[], charactersALine: number): readonly Chunk[] {
  const chunks: Chunk[] = []
  let first = 0
  let height = 0
  for (const [at, paragraph] of paragraphs.entries()) {
    height += guessHeight(paragraph, charactersALine)
    if (height < chunkHeight && at < paragraphs.length - 1) continue
    chunks.push({ first, last: at + 1, height })
    first = at + 1
    height = 0
  }
  return chunks
}

function guessHeight({ start, end, gap }: Paragraph, charactersALine: number): number {
  return Math.ceil((end - start) / charactersALine) * lineHeight + (gap ? paragraphGap : 0)
}
