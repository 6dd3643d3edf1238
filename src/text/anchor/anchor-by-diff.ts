import type { CodePoints } from '../code-points.ts'
import type { Anchor, Quote } from './anchor.ts'
import type { AnchorText } from './anchor-text.ts'
import { codesOf, likeness, reversed } from './approximate.ts'
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
  if (isUntouched(now, quote, place)) return 1
  const words = similarity(exact, now.slice(place.start, place.end))
  const length = prefix.length + suffix.length
  if (length === 0) return words
  const before = codesOf(now.slice(Math.max(place.start - 2 * prefix.length, 0), place.start))
  const after = codesOf(now.slice(place.end, place.end + 2 * suffix.length))
  const beside =
    likeness(backwards(codesOf(prefix)), backwards(before)) * prefix.length +
    likeness(codesOf(suffix), after) * suffix.length
  return 0.6 * words + (0.4 * beside) / length
}

function backwards(codes: Uint32Array): Uint32Array {
  return reversed(codes, 0, codes.length)
}

function isUntouched(now: string, quote: Quote, place: { start: number; end: number }): boolean {
  const from = place.start - quote.prefix.length
  return from >= 0 && now.startsWith(quote.prefix + quote.exact + quote.suffix, from)
}
