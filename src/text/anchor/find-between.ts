import type { AnchorText } from './anchor-text.ts'
import { fromFolded } from './anchor-text.ts'
import { codesOf, editDistance } from './approximate.ts'
import type { Hit } from './find-verbatim.ts'
import type { FoldedQuote } from './folded-quote.ts'

/** Folded units of context that must stand there as they did, and the fewest that are worth looking for. */
const reach = 16
const least = 8
/** A context that stands in more places than these says nothing. */
const mostPlaces = 50

/**
 * Stretches between the quote's two sides where both stand as they did, at most half of which differs from it: where
 * words were put in or left out, these say better where it ends than its own words do.
 */
export function findBetween(text: AnchorText, quote: FoldedQuote): readonly Hit[] {
  const before = quote.prefix.slice(-reach)
  const after = quote.suffix.slice(0, reach)
  if (before.length < least || after.length < least) return []
  const starts = text.grams.findAll(before)
  if (starts.length > mostPlaces) return []
  const all = text.folded.text
  const hits: Hit[] = []
  for (const place of starts) {
    const start = place + before.length
    const end = all.indexOf(after, start)
    if (end <= start || end - start > quote.exact.length * 2) continue
    const codes = codesOf(all.slice(start, end))
    const errors = editDistance(quote.exactCodes, codes)
    if (errors * 2 <= Math.max(codes.length, quote.exactCodes.length))
      hits.push({ ...fromFolded(text.folded, { start, end }), errors })
  }
  return hits
}
