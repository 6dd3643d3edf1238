import type { Span } from '../core/span.ts'
import type { CodePoints } from './code-points.ts'
import { type FoldedText, foldText } from './fold-text.ts'
import { isWordBorder } from './word-border.ts'

export interface SearchOptions {
  /** Only where no letter, digit or mark adjoins what was found. */
  readonly wholeWords?: boolean
}

/** What is looked for as it is compared: folded, on one line, without white space at its ends; empty finds nothing. */
export function foldQuery(query: string): string {
  return foldText(query.replaceAll('\n', ' ')).text.trim()
}

/**
 * Every place of a query within the lines of a text, one after the other and none over another, in code points of the
 * text as it is. `folded` is the text as `foldText` gives it. A place begins and ends with whole characters.
 */
export function searchText(
  points: CodePoints,
  folded: FoldedText,
  query: string,
  { wholeWords = false }: SearchOptions = {},
): readonly Span[] {
  const wanted = foldQuery(query)
  if (wanted === '') return []
  const found: Span[] = []
  for (let at = folded.text.indexOf(wanted); at >= 0; ) {
    const end = at + wanted.length
    const isFound = isWhole(folded, at, end) && (!wholeWords || areWords(points.text, folded, at, end))
    if (isFound) found.push(spanOf(points, folded, at, end))
    at = folded.text.indexOf(wanted, isFound ? end : at + 1)
  }
  return found
}

/** Whether a text has the query, for short texts of which no places are wanted. */
export function hasText(
  folded: FoldedText,
  text: string,
  query: string,
  options: SearchOptions = {},
): boolean {
  const wanted = foldQuery(query)
  if (wanted === '') return false
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (isWhole(folded, at, end) && (!options.wholeWords || areWords(text, folded, at, end))) return true
  }
  return false
}

function spanOf(points: CodePoints, { starts, ends }: FoldedText, at: number, end: number): Span {
  return {
    start: points.toCodePoint(starts[at] ?? 0),
    end: points.toCodePoint(ends[end - 1] ?? 0),
  }
}

/** False where one character was folded into several and only some of them were found. */
function isWhole({ text, starts }: FoldedText, at: number, end: number): boolean {
  const cutsStart = at > 0 && starts[at] === starts[at - 1]
  const cutsEnd = end < text.length && starts[end] === starts[end - 1]
  return !cutsStart && !cutsEnd
}

function areWords(text: string, { starts, ends }: FoldedText, at: number, end: number): boolean {
  const start = starts[at] ?? 0
  const stop = ends[end - 1] ?? 0
  return isWordBorder(text, start) && isWordBorder(text, stop)
}
