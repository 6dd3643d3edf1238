import { type Claim, claimExtent, claimLength, compareClaims } from './claim.ts'
import { contains } from './span.ts'

/** Whoever speaks in a claim because the quote around it is theirs. */
export interface InheritedSpeaker {
  readonly speaker: string
  readonly quote: Claim
}

/**
 * The speaker of the innermost quote of the same layer that holds every part of the claim; null when that quote has
 * none yet, or there is none. `near` are claims among which to look. It is for the claim to say otherwise, and a quote
 * within a quote is somebody else's: it inherits nothing. `findSpeakers` finds the same for all claims at once.
 */
export function inheritedSpeaker(claim: Claim, near: readonly Claim[]): InheritedSpeaker | null {
  if (isQuote(claim)) return null
  const around = near.filter(each => isQuote(each) && each.layer === claim.layer)
  return speakerAmong(claim, around.sort(compareInnermostFirst))
}

/** The same among quotes of its layer that are sorted already, the innermost first. */
export function speakerAmong(claim: Claim, quotes: readonly Claim[]): InheritedSpeaker | null {
  const quote = quotes.find(each => holds(each, claim))
  const speaker = quote && ownSpeaker(quote)
  return quote && speaker !== undefined ? { speaker, quote } : null
}

export function isQuote({ type }: Claim): boolean {
  return type === 'quote'
}

/** Whom the claim itself names; undefined for nobody, and for what is no name. */
export function ownSpeaker({ attributes }: Claim): string | undefined {
  const speaker = attributes['speaker']
  return typeof speaker === 'string' && speaker !== '' ? speaker : undefined
}

/** The fewest words first; of quotes of the same length, one that names somebody. No two claims are equal. */
export function compareInnermostFirst(a: Claim, b: Claim): number {
  return claimLength(a) - claimLength(b) || Number(isNamed(b)) - Number(isNamed(a)) || compareClaims(a, b)
}

function isNamed(claim: Claim): boolean {
  return ownSpeaker(claim) !== undefined
}

/** Fragments are sorted and apart, so that each list is walked once. */
function holds(quote: Claim, claim: Claim): boolean {
  if (!contains(claimExtent(quote), claimExtent(claim))) return false
  let at = 0
  return claim.fragments.every(inner => {
    let outer = quote.fragments[at]
    while (outer && outer.end < inner.end) {
      at += 1
      outer = quote.fragments[at]
    }
    return outer !== undefined && contains(outer, inner)
  })
}
