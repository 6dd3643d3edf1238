import { shortQuote } from './anchor.ts'
import { type AnchorText, toFolded } from './anchor-text.ts'
import { codesOf, likeness, reversed } from './approximate.ts'
import type { Hit } from './find-verbatim.ts'
import type { FoldedQuote } from './folded-quote.ts'

/** A hit with all that speaks for it. */
export interface ScoredHit extends Hit {
  /** Code point where it begins. */
  readonly at: number
  /** 0 to 1: three fifths for the words, two for the context that is given. */
  readonly score: number
  /** Orders hits: the score, and a little for being near the hint. */
  readonly rank: number
  /** True when the words are there to the letter. */
  readonly isVerbatim: boolean
  /** True when words and all the context given are there to the letter. */
  readonly isWhole: boolean
  /** True when enough speaks for this place to take it, if no other place does as well. */
  readonly isTrusted: boolean
}

const nearness = 0.06
/** Code points from the hint at which half of its weight is left. */
const halfWay = 200

export function scoreHit(text: AnchorText, folded: FoldedQuote, hit: Hit): ScoredHit {
  const { quote } = folded
  const all = text.points.text
  const at = text.points.toCodePoint(hit.start)
  const isVerbatim = all.slice(hit.start, hit.end) === quote.exact
  const beside = compareContext(text, folded, hit)
  const isBeside = all.slice(0, hit.start).endsWith(quote.prefix) && all.startsWith(quote.suffix, hit.end)
  const words = isVerbatim
    ? 1
    : hit.errors === 0
      ? 0.98
      : 1 - hit.errors / Math.max(folded.exactCodes.length, 1)
  const score = beside.mean === null ? words : 0.6 * words + 0.4 * (isBeside ? 1 : 0.98 * beside.mean)
  const away = quote.hint === null ? null : Math.abs(at - quote.hint)
  return {
    ...hit,
    at,
    score,
    rank: score + (away === null ? 0 : nearness / (1 + away / halfWay)),
    isVerbatim,
    isWhole: isVerbatim && isBeside && beside.mean !== null,
    isTrusted:
      beside.isTrusted ||
      (isVerbatim && away === 0) ||
      (hit.errors === 0 && folded.exactCodes.length >= shortQuote),
  }
}

interface Beside {
  /** Null where no context is given. */
  readonly mean: number | null
  readonly isTrusted: boolean
}

/** A context shorter than this speaks for a place only when all of it is there. */
const shortContext = 8
/** Words that are not quite the same need this much of one side, or both sides. */
const longContext = 16

function compareContext({ folded }: AnchorText, quote: FoldedQuote, hit: Hit): Beside {
  const { prefixCodes, suffixCodes } = quote
  const before = codesOf(folded.text.slice(...reachOf(toFolded(folded, hit.start), -quote.prefix.length)))
  const after = codesOf(folded.text.slice(...reachOf(toFolded(folded, hit.end), quote.suffix.length)))
  const sides = [
    { length: prefixCodes.length, like: likeness(prefixCodes, reversed(before, 0, before.length)) },
    { length: suffixCodes.length, like: likeness(suffixCodes, after) },
  ].filter(({ length }) => length > 0)
  if (sides.length === 0) return { mean: null, isTrusted: true }
  const mean = sides.reduce((sum, { like }) => sum + like, 0) / sides.length
  const given = sides.reduce((sum, { length }) => sum + length, 0)
  const whole = hit.errors === 0 ? shortContext : longContext
  const hasSide = sides.some(({ length, like }) =>
    length < whole ? like === 1 && hit.errors === 0 : like >= 0.9,
  )
  return { mean, isTrusted: hasSide || mean >= 0.9 || (mean >= 0.6 && given >= longContext) }
}

/** The stretch beside an offset in which a context may have grown to half as much again. */
function reachOf(at: number, length: number): [start: number, end: number] {
  const reach = Math.ceil(Math.abs(length) * 1.5)
  return length < 0 ? [Math.max(at - reach, 0), at] : [at, at + reach]
}
