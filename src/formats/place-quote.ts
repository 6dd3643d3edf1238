import type { Span } from '../core/span.ts'
import type { CodePoints } from '../text/code-points.ts'
import { levelSpace } from './is-same-quote.ts'

/** A quoted text with what stands around it; empty where the file does not say. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Where a quotation stands. */
export type QuotePlace =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }

/** Places told of an ambiguous quotation. */
const most = 20

/**
 * The one place at which the text has the quotation; of several, the one with the quoted words before and after it,
 * or failing that with more of them. White space counts as equal to other white space, one for one.
 */
export function placeQuote(points: CodePoints, quote: Quote): QuotePlace {
  const text = levelUnits(points.text)
  const exact = levelSpace(quote.exact)
  const starts = exact === '' ? [] : findAll(text, exact)
  if (starts.length === 0) return { kind: 'missing' }
  const scores = starts.map(start => score(text, { start, end: start + exact.length }, quote))
  const best = Math.max(...scores)
  const chosen = starts.filter((_, index) => scores[index] === best)
  const spans = chosen.slice(0, most).map(start => ({
    start: points.toCodePoint(start),
    end: points.toCodePoint(start + exact.length),
  }))
  const [span] = spans
  return spans.length === 1 && span ? { kind: 'found', span } : { kind: 'ambiguous', spans }
}

/** Like `levelSpace`, for a stored text: no offset changes. */
function levelUnits(text: string): string {
  return text.replace(/\s/g, ' ')
}

function findAll(text: string, exact: string): readonly number[] {
  const starts: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at)
  return starts
}

/** How many characters of the quoted surroundings the text has there. */
function score(text: string, { start, end }: Span, { prefix, suffix }: Quote): number {
  return countBack(text, start, levelSpace(prefix)) + countOn(text, end, levelSpace(suffix))
}

function countOn(text: string, from: number, words: string): number {
  let count = 0
  while (count < words.length && text[from + count] === words[count]) count++
  return count
}

function countBack(text: string, to: number, words: string): number {
  let count = 0
  while (count < words.length && text[to - 1 - count] === words.at(-1 - count)) count++
  return count
}
