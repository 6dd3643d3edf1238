import { isWordBorder } from '../word-border.ts'
import { type Anchor, type Candidate, orphan, type Quote } from './anchor.ts'
import { type AnchorText, prepareAnchorText } from './anchor-text.ts'
import { findBetween } from './find-between.ts'
import { findChanged } from './find-changed.ts'
import { findVerbatim, type Hit } from './find-verbatim.ts'
import { type FoldedQuote, foldQuote } from './folded-quote.ts'
import { placePoint } from './place-point.ts'
import { type ScoredHit, scoreHit } from './score-hit.ts'

export interface PlaceOptions {
  /** False for a stretch of the text, in UTF-16 units, that is known to be something else. */
  readonly mayBe?: (hit: Hit) => boolean
}

/** Places that score within this of the best would do as well. */
const margin = 0.05
/** A verbatim place that scores this high ends the search. */
const sure = 0.9
const mostCandidates = 5

/**
 * Finds a quote in a text of which only the quote's context is known. Verbatim places come first, then those within
 * the bound of `maxErrorsFor` or between both sides of the context; each is scored by its words, its context and its distance from the hint. Refused are
 * places that only look like it (orphan), and one of several that would do (ambiguous).
 */
export function placeQuote(text: AnchorText | string, quote: Quote, options: PlaceOptions = {}): Anchor {
  const prepared = typeof text === 'string' ? prepareAnchorText(text) : text
  if (quote.exact === '') return placePoint(prepared, quote)
  if (!options.mayBe && isAtHint(prepared, quote)) {
    const start = quote.hint ?? 0
    const place = { start, end: start + Array.from(quote.exact).length }
    return { status: 'exact', score: 1, place, candidates: [] }
  }
  const folded = foldQuote(quote)
  const mayBe = options.mayBe ?? (() => true)
  const verbatim = findVerbatim(prepared, folded)
    .filter(mayBe)
    .map(hit => scoreHit(prepared, folded, hit))
    .filter(hit => isOfOneKind(prepared, folded, hit))
  if (verbatim.some(hit => hit.isTrusted && hit.score >= sure)) return decide(prepared, quote, verbatim)
  const changed = [...findChanged(prepared, folded), ...findBetween(prepared, folded)]
    .filter(hit => mayBe(hit) && !verbatim.some(other => overlaps(hit, other)))
    .map(hit => scoreHit(prepared, folded, hit))
  return decide(prepared, quote, [...verbatim, ...changed])
}

/** True when nothing has changed: words and context stand where they stood. */
function isAtHint({ points }: AnchorText, { exact, prefix, suffix, hint }: Quote): boolean {
  if (hint === null || !Number.isInteger(hint) || hint < 0 || hint > points.length) return false
  const start = points.toUtf16(hint)
  const { text } = points
  return (
    text.startsWith(exact, start) &&
    text.slice(Math.max(start - prefix.length, 0), start) === prefix &&
    text.startsWith(suffix, start + exact.length)
  )
}

/** Whole words are not found within other words; a part of a word that stood alone once would be another word. */
function isOfOneKind({ points }: AnchorText, folded: FoldedQuote, hit: ScoredHit): boolean {
  const starts = folded.startKind !== 'border' || isWordBorder(points.text, hit.start)
  const ends = folded.endKind !== 'border' || isWordBorder(points.text, hit.end)
  return (starts && ends) || hit.isWhole
}

function decide(text: AnchorText, quote: Quote, hits: readonly ScoredHit[]): Anchor {
  const ranked = hits.toSorted((a, b) => b.rank - a.rank || a.start - b.start || a.end - b.end)
  const list = (some: readonly ScoredHit[]) =>
    some.slice(0, mostCandidates).map(hit => toCandidate(text, hit))
  const best = ranked.find(hit => hit.isTrusted)
  if (!best) return orphan(list(ranked))
  const rivals = ranked.filter(hit => hit !== best && isRival(hit, best))
  const chosen = rivals.length === 0 ? best : chooseWhole(quote, [best, ...rivals])
  if (!chosen)
    return { status: 'ambiguous', score: best.score, place: null, candidates: list([best, ...rivals]) }
  const { start, end } = toCandidate(text, chosen)
  const stays = quote.hint === null || quote.hint === start
  const status = !chosen.isVerbatim ? 'changed' : stays ? 'exact' : 'moved'
  return { status, score: chosen.score, place: { start, end }, candidates: [] }
}

function isRival(hit: ScoredHit, best: ScoredHit): boolean {
  if (hit.rank < best.rank - margin) return false
  return !overlaps(hit, best) || (hit.isVerbatim && best.isVerbatim)
}

/** The one that is whole, or the whole one that stands where the hint says; null where that tells none apart. */
function chooseWhole({ hint }: Quote, hits: readonly ScoredHit[]): ScoredHit | null {
  const whole = hits.filter(hit => hit.isWhole)
  if (whole.length === 1) return whole[0] ?? null
  const pool = whole.length > 0 ? whole : hits.filter(hit => hit.isVerbatim)
  return pool.find(({ at }) => at === hint) ?? null
}

function toCandidate({ points }: AnchorText, { start, end, at, score }: ScoredHit): Candidate {
  return { start: at, end: points.toCodePoint(end), exact: points.text.slice(start, end), score }
}

function overlaps(a: Hit, b: Hit): boolean {
  return a.start < b.end && b.start < a.end
}
