import { type CodePoints, indexCodePoints } from '../code-points.ts'
import { type FoldedText, foldText } from '../fold-text.ts'
import { type GramIndex, indexGrams } from './gram-index.ts'

/** A text made ready for finding quotes in it. */
export interface AnchorText {
  readonly points: CodePoints
  /** For matching only. */
  readonly folded: FoldedText
  readonly grams: GramIndex
}

/** Reads the whole text once. */
export function prepareAnchorText(text: string): AnchorText {
  const folded = foldText(text)
  let grams: GramIndex | null = null
  return {
    points: indexCodePoints(text),
    folded,
    // Made when first asked for: short texts and unchanged ones need none.
    get grams() {
      grams ??= indexGrams(folded.text)
      return grams
    },
  }
}

/** Index of the first folded unit that begins at or after a UTF-16 offset of the text. */
export function toFolded({ starts }: FoldedText, utf16: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < utf16) low = middle + 1
    else high = middle
  }
  return low
}

/** The UTF-16 span of the text from which a half-open stretch of folded units comes. */
export function fromFolded(
  { starts, ends }: FoldedText,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const last = ends.at(-1) ?? 0
  const from = starts[start] ?? last
  return { start: from, end: end > start ? (ends[end - 1] ?? last) : from }
}
