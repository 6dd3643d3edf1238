import type { CodePoints } from '../code-points.ts'
import type { Anchor, Quote } from './anchor.ts'
import type { AnchorText } from './anchor-text.ts'
import { isFresh, placeByDiff, similarity, type TextChange } from './place-by-diff.ts'
import { placeQuote } from './place-quote.ts'

/**
 * Finds a quote where the whole old text is known: at the place to which what is kept leads; else, for a passage
 * that was moved, in what is new in the text. Words that stood elsewhere before are never taken for it. The quote
 * must stand at its hint in the old text.
 */
export function anchorByDiff(
  text: AnchorText,
  quote: Quote,
  { change, oldPoints }: { change: TextChange; oldPoints: CodePoints },
): Anchor {
  const start = oldPoints.toUtf16(quote.hint ?? 0)
  const place = placeByDiff(change, { start, end: start + quote.exact.length })
  if (!place) {
    // The old position says nothing of where a passage was moved to.
    const moved = placeQuote(text, { ...quote, hint: null }, { mayBe: hit => isFresh(change, hit) })
    return moved.status === 'exact' && moved.place?.start !== quote.hint
      ? { ...moved, status: 'moved' }
      : moved
  }
  const span = { start: text.points.toCodePoint(place.start), end: text.points.toCodePoint(place.end) }
  const found = change.now.slice(place.start, place.end)
  const status = found !== quote.exact ? 'changed' : span.start === quote.hint ? 'exact' : 'moved'
  return { status, score: scoreOf(change, quote, place), place: span, candidates: [] }
}

/** Three fifths for the words, two for what stands beside them, as for a quote that is found by them alone. */
function scoreOf({ now }: TextChange, quote: Quote, place: { start: number; end: number }): number {
  const { exact, prefix, suffix } = quote
  const words = similarity(exact, now.slice(place.start, place.end))
  const length = prefix.length + suffix.length
  if (length === 0) return words
  const before = similarity(prefix, now.slice(Math.max(place.start - prefix.length, 0), place.start))
  const after = similarity(suffix, now.slice(place.end, place.end + suffix.length))
  return 0.6 * words + (0.4 * (before * prefix.length + after * suffix.length)) / length
}
