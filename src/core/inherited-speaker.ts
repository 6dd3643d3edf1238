import { type Claim, claimLength } from './claim.ts'
import { contains } from './span.ts'

/** Whoever speaks in a claim because the quote around it is theirs. */
export interface InheritedSpeaker {
  readonly speaker: string
  readonly quote: Claim
}

/**
 * The speaker of the innermost quote of the same layer that holds every part of the claim; null when that quote has
 * none yet, or there is none. `near` are claims among which to look. It is for the claim to say otherwise, and a quote
 * within a quote is somebody else's: it inherits nothing.
 */
export function inheritedSpeaker(claim: Claim, near: readonly Claim[]): InheritedSpeaker | null {
  if (claim.type === quoteType) return null
  const [quote] = near
    .filter(each => each.type === quoteType && each.layer === claim.layer && holds(each, claim))
    .sort((a, b) => claimLength(a) - claimLength(b))
  const speaker = quote?.attributes['speaker']
  return quote && typeof speaker === 'string' && speaker !== '' ? { speaker, quote } : null
}

const quoteType = 'quote'

function holds(quote: Claim, claim: Claim): boolean {
  return claim.fragments.every(inner => quote.fragments.some(outer => contains(outer, inner)))
}
