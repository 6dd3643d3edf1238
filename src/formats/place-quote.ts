import type { Span } from '../core/span.ts'
import type { CodePoints } from '../text/code-points.ts'
import { levelSpace } from './is-same-quote.ts'

/** A quoted text with what stands around it; empty where the file does not say. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** About where it begins, in whatever unit; null where nothing says so. */
  readonly start: number | null
}

/** Where a quotation stands. */
export type QuotePlace =
  | { readonly kind: 'found'; readonly span: Span; readonly by: 'words' | 'position' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }

/** Places told of an ambiguous quotation. */
const most = 20

/**
 * The one place at which the text has the quotation; of several, the one with more of the quoted words before and
 * after it; of several such, the one much nearer to its position than any other. White space counts as equal to other
 * white space, one for one, or where that finds nothing any stretch of it to any other.
 */
export function placeQuote(points: CodePoints, quote: Quote): QuotePlace {
  const text = levelUnits(points.text)
  const places = findPlaces(text, quote.exact)
  if (places.length === 0) return { kind: 'missing' }
  const scores = places.map(place => score(text, place, quote))
  const best = scores.reduce((a, b) => Math.max(a, b))
  const chosen = places
    .filter((_, index) => scores[index] === best)
    .map(({ start, end }) => ({ start: points.toCodePoint(start), end: points.toCodePoint(end) }))
  const [only] = chosen
  if (only && chosen.length === 1) return { kind: 'found', span: only, by: 'words' }
  const near = findNear(chosen, quote.start)
  return near
    ? { kind: 'found', span: near, by: 'position' }
    : { kind: 'ambiguous', spans: chosen.slice(0, most) }
}

/** Like `levelSpace`, for a stored text: no offset changes. */
function levelUnits(text: string): string {
  return text.replace(/\s/g, ' ')
}

/** UTF-16 offsets. */
function findPlaces(text: string, exact: string): readonly Span[] {
  const wanted = levelSpace(exact)
  if (wanted.trim() === '') return []
  const places: Span[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    places.push({ start: at, end: at + wanted.length })
  return places.length > 0 ? places : findLoosely(text, wanted)
}

function findLoosely(text: string, wanted: string): readonly Span[] {
  const words = wanted.trim().split(/ +/)
  const pattern = words.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join(' +')
  const matches = text.matchAll(new RegExp(pattern, 'g'))
  return Array.from(matches, ({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

/** Four times nearer than the next, so that a page a little longer or shorter than it was leads to the same place. */
function findNear(places: readonly Span[], start: number | null): Span | null {
  if (start === null) return null
  const far = (place: Span) => Math.abs(place.start - start)
  const [first, second] = places.toSorted((a, b) => far(a) - far(b))
  return first && second && far(first) * 4 <= far(second) ? first : null
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
