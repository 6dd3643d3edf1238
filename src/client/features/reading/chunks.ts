import type { Paragraph } from '../../../text/paragraphs.ts'

/** A run of paragraphs that the browser lays out, or leaves out, together. `last` is exclusive. */
export interface Chunk {
  readonly first: number
  readonly last: number
  /** A guess at its height in em of the article text, used until it has been laid out once. */
  readonly height: number
}

const paragraphsEach = 20
const charactersALine = 66
const lineHeight = 34 / 19
const paragraphGap = 20 / 19

export function chunkParagraphs(paragraphs: readonly Paragraph[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let first = 0; first < paragraphs.length; first += paragraphsEach) {
    const inside = paragraphs.slice(first, first + paragraphsEach)
    const height = inside.reduce((sum, paragraph) => sum + guessHeight(paragraph), 0)
    chunks.push({ first, last: first + inside.length, height })
  }
  return chunks
}

function guessHeight({ start, end, gap }: Paragraph): number {
  return Math.ceil((end - start) / charactersALine) * lineHeight + (gap ? paragraphGap : 0)
}
