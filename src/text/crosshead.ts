import { type Span, spanLength } from '../core/span.ts'
import type { CodePoints } from './code-points.ts'

/** Longest crosshead, in code points. */
const longest = 80

/** Shortest run of lines that all look like crossheads and therefore are a list or verse. */
const shortestList = 3

/** Letters or digits, then nothing that ends or breaks off a sentence, closing quotation marks looked through. */
const headline = /[\p{L}\p{N}]/u
const ending = /(?:\p{Sentence_Terminal}|\p{Pd}|[,;:…،؛、，；：])[\p{Pe}\p{Pi}\p{Pf}\p{White_Space}"']*$/u

/** True when a line reads like a heading: short, with words, and not ending like a sentence. */
export function canHead(points: CodePoints, line: Span): boolean {
  if (spanLength(line) > longest) return false
  const text = points.slice(line.start, line.end)
  return headline.test(text) && !ending.test(text)
}

/** True when the line at `index` stands in an unbroken run of heading-like lines that is long enough for a list. */
export function isRunOfHeads(heads: readonly boolean[], index: number): boolean {
  let run = 1
  for (let i = index - 1; heads[i] && run < shortestList; i--) run++
  for (let i = index + 1; heads[i] && run < shortestList; i++) run++
  return run >= shortestList
}
