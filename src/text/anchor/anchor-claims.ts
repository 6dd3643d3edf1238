import type { Id } from '../../core/id.ts'
import { compareSpans, normaliseFragments, type Span } from '../../core/span.ts'
import { type CodePoints, indexCodePoints } from '../code-points.ts'
import { diffTexts } from '../diff/diff-texts.ts'
import type { Anchor, AnchorStatus, Candidate, Quote } from './anchor.ts'
import { anchorByDiff } from './anchor-by-diff.ts'
import { type AnchorText, prepareAnchorText } from './anchor-text.ts'
import type { TextChange } from './place-by-diff.ts'
import { placeQuote } from './place-quote.ts'

/** A claim as it was, its parts in order. */
export interface ClaimQuotes {
  readonly id: Id
  readonly quotes: readonly Quote[]
}

/** What became of a claim. */
export interface AnchoredClaim {
  readonly id: Id
  readonly status: AnchorStatus
  /** The mean of its parts by their length. */
  readonly score: number
  /** In code points of the new text; empty for ambiguous and orphan. */
  readonly fragments: readonly Span[]
  /** What each part read before, so that nothing is lost with its place. */
  readonly before: readonly string[]
  /** Indexes of parts that are gone, of a claim that is changed. */
  readonly missing: readonly number[]
  /** For ambiguous and orphan: where each part may be. */
  readonly candidates: readonly (readonly Candidate[])[]
}

export interface AnchoringInput {
  /** The text the claims were made on; null where it is not known. Then their quotes alone speak for a place. */
  readonly oldText: string | null
  readonly newText: string
  readonly claims: readonly ClaimQuotes[]
}

/** How many claims are done, of how many. */
export interface AnchoringProgress {
  readonly done: number
  readonly total: number
}

const claimsAStep = 50

/**
 * Finds the claims of one text in another, each for itself: their order does not matter. Yields how far it has come
 * every few milliseconds, and stops for good when it is not asked to go on.
 */
export function* anchorClaims(input: AnchoringInput): Generator<AnchoringProgress, readonly AnchoredClaim[]> {
  const { oldText, newText, claims } = input
  const total = claims.length
  const text = prepareAnchorText(newText)
  yield { done: 0, total }
  let known: KnownChange | null = null
  if (oldText !== null) {
    const comparing = diffTexts(oldText, newText)
    let step = comparing.next()
    for (; !step.done; step = comparing.next()) yield { done: 0, total }
    known = { change: { old: oldText, now: newText, runs: step.value }, oldPoints: indexCodePoints(oldText) }
  }
  const anchored: AnchoredClaim[] = []
  for (const claim of claims) {
    anchored.push(anchorClaim(text, claim, known))
    if (anchored.length % claimsAStep === 0) yield { done: anchored.length, total }
  }
  return anchored
}

interface KnownChange {
  readonly change: TextChange
  readonly oldPoints: CodePoints
}

function anchorClaim(
  text: AnchorText,
  { id, quotes }: ClaimQuotes,
  known: KnownChange | null,
): AnchoredClaim {
  const found = quotes.map(quote => (known ? anchorByDiff(text, quote, known) : placeQuote(text, quote)))
  const anchors = chooseInOrder(found, quotes)
  const before = quotes.map(({ exact }) => exact)
  const missing = anchors.flatMap(({ place }, index) => (place ? [] : [index]))
  const placed = anchors.flatMap(({ place }) => (place ? [place] : []))
  const fragments = normaliseFragments(placed.toSorted(compareSpans))
  const status = statusOf(anchors, { quotes, isWhole: fragments.length === placed.length })
  const score = scoreOf(anchors, quotes)
  if (status === 'ambiguous' || status === 'orphan') {
    return { id, status, score, fragments: [], before, missing: [], candidates: anchors.map(listCandidates) }
  }
  return { id, status, score, fragments, before, missing, candidates: [] }
}

function scoreOf(anchors: readonly Anchor[], quotes: readonly Quote[]): number {
  const weights = quotes.map(({ exact }) => Math.max(exact.length, 1))
  const sum = anchors.reduce((total, { score }, i) => total + score * (weights[i] ?? 0), 0)
  return sum / weights.reduce((total, weight) => total + weight, 0)
}

function listCandidates({ place, candidates, score }: Anchor): readonly Candidate[] {
  return place ? [{ ...place, exact: '', score }] : candidates
}

/** The worst of the parts decides; a claim lives on without some of its parts as long as half of its words are found. */
function statusOf(
  anchors: readonly Anchor[],
  { quotes, isWhole }: { quotes: readonly Quote[]; isWhole: boolean },
): AnchorStatus {
  const statuses = anchors.map(({ status }) => status)
  if (statuses.includes('ambiguous')) return 'ambiguous'
  if (!areInOrder(anchors)) return 'ambiguous'
  const lengths = quotes.map(({ exact }) => exact.length)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const lost = lengths.reduce((sum, length, i) => (anchors[i]?.place ? sum : sum + length), 0)
  if (lost * 2 > all || statuses.every(status => status === 'orphan')) return 'orphan'
  if (lost > 0 || statuses.includes('changed') || !isWhole) return 'changed'
  return statuses.includes('moved') ? 'moved' : 'exact'
}

function areInOrder(anchors: readonly Anchor[]): boolean {
  let free = 0
  for (const { place } of anchors) {
    if (!place) continue
    if (place.start < free) return false
    free = place.end
  }
  return true
}

/** Where a part could be in several places, the one that lies between its neighbours is taken if it is the only one. */
function chooseInOrder(anchors: readonly Anchor[], quotes: readonly Quote[]): readonly Anchor[] {
  if (anchors.length < 2) return anchors
  return anchors.map((anchor, index) => {
    if (anchor.status !== 'ambiguous') return anchor
    const low = Math.max(0, ...anchors.slice(0, index).map(({ place }) => place?.end ?? 0))
    const later = anchors.slice(index + 1).map(({ place }) => place?.start ?? Number.POSITIVE_INFINITY)
    const high = Math.min(Number.POSITIVE_INFINITY, ...later)
    const isBound = low > 0 && high < Number.POSITIVE_INFINITY
    const between = anchor.candidates.filter(({ start, end }) => start >= low && end <= high)
    const [only, ...others] = between
    if (!only || others.length > 0 || !isBound) return anchor
    const status = only.exact === quotes[index]?.exact ? 'moved' : 'changed'
    return { status, score: only.score, place: { start: only.start, end: only.end }, candidates: [] }
  })
}
