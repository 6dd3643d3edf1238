// Re-anchoring: finds in a changed text the place that a claim marked in the text it was made on. What a place is
// known by is in `Quote`; what becomes of it is one of five answers, and none is a guess.
import type { Span } from '../../core/span.ts'

/**
 * exact: the same words at the same place. moved: the same words elsewhere. changed: the place is there, its words
 * are not quite the same. ambiguous: several places would do. orphan: no place will.
 */
export type AnchorStatus = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan'

/** What a place is known by. */
export interface Quote {
  readonly exact: string
  /** What stood before it; empty where that is not known or nothing stood there. */
  readonly prefix: string
  readonly suffix: string
  /** Code point where it began; null where that is not known. */
  readonly hint: number | null
}

/** A place that a quote may have now, in code points. */
export interface Candidate extends Span {
  readonly exact: string
  /** 0 to 1: three fifths for the words, two for what stands beside them. */
  readonly score: number
}

/** What became of one quote. */
export interface Anchor {
  readonly status: AnchorStatus
  /** That of the place; of the best candidate where there is none; 0 where there is no candidate either. */
  readonly score: number
  /** In code points of the changed text; null for ambiguous and orphan. */
  readonly place: Span | null
  /** For ambiguous and orphan: the best places that were not taken. */
  readonly candidates: readonly Candidate[]
}

/** Quotes shorter than this, in folded code points, are found only where something else speaks for the place. */
export const shortQuote = 32

/** A quote that was not found, with the candidates that were not good enough. */
export function orphan(candidates: readonly Candidate[] = []): Anchor {
  return { status: 'orphan', score: candidates[0]?.score ?? 0, place: null, candidates }
}

/**
 * The most code points that may differ for a place to be found by its words alone: a quarter of a quote of less
 * than 32 code points, two fifths of a longer one, and never more than 1,024.
 */
export function maxErrorsFor(length: number): number {
  return Math.min(Math.floor(length * (length < shortQuote ? 0.25 : 0.4)), 1_024)
}
