import type { AnchorText } from './anchor-text.ts'
import { fromFolded } from './anchor-text.ts'
import type { FoldedQuote } from './folded-quote.ts'
import { gramLength } from './gram-index.ts'

/** A stretch of the text in UTF-16 units that may be the quote's place. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** Edits between the folded quote and the folded text there, in code points. */
  readonly errors: number
}

/** Of more places than these, those stay beside which most stands as it did. */
const mostHits = 64

/** Every place where the quote reads as it did but for case, accents and the forms of marks and spaces. */
export function findVerbatim(text: AnchorText, folded: FoldedQuote): readonly Hit[] {
  if (folded.exact === '') return findUnfolded(text, folded.quote.exact)
  const places =
    folded.exact.length >= gramLength
      ? text.grams.findAll(folded.exact)
      : findShort(text.folded.text, folded.exact)
  return keepNearest(places, text, folded).map(place => toHit(text, place, folded))
}

/** What is folded away, such as a sign of direction, is looked for as it is. */
function findUnfolded({ points }: AnchorText, exact: string): readonly Hit[] {
  if (exact === '') return []
  return findShort(points.text, exact)
    .slice(0, mostHits)
    .map(start => ({ start, end: start + exact.length, errors: 0 }))
}

function findShort(text: string, wanted: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at)
  return places
}

function keepNearest(places: readonly number[], text: AnchorText, folded: FoldedQuote): readonly number[] {
  if (places.length <= mostHits) return places
  const { exact, prefix, suffix, quote } = folded
  const ranked = places.map(place => {
    const common =
      commonEnd(text.folded.text, place, prefix) + commonStart(text.folded.text, place + exact.length, suffix)
    const away = quote.hint === null ? 0 : Math.abs((text.folded.starts[place] ?? 0) - quote.hint)
    return { place, common, away }
  })
  ranked.sort((a, b) => b.common - a.common || a.away - b.away || a.place - b.place)
  return ranked.slice(0, mostHits).map(({ place }) => place)
}

function commonEnd(text: string, end: number, context: string): number {
  let count = 0
  while (
    count < Math.min(context.length, end) &&
    text.charCodeAt(end - 1 - count) === context.charCodeAt(context.length - 1 - count)
  )
    count++
  return count
}

function commonStart(text: string, start: number, context: string): number {
  let count = 0
  while (count < context.length && text.charCodeAt(start + count) === context.charCodeAt(count)) count++
  return count
}

/** The place in the text itself: as the quote stands there to the letter, where it does. */
function toHit({ folded, points }: AnchorText, place: number, { exact, quote }: FoldedQuote): Hit {
  const { start, end } = fromFolded(folded, { start: place, end: place + exact.length })
  const length = quote.exact.length
  if (points.text.startsWith(quote.exact, start)) return { start, end: start + length, errors: 0 }
  const from = end - length
  if (from >= 0 && points.text.startsWith(quote.exact, from)) return { start: from, end, errors: 0 }
  return { start, end, errors: 0 }
}
