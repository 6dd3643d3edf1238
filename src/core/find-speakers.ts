import { type Claim, claimExtent } from './claim.ts'
import type { Id } from './id.ts'
import { compareSpans, type Span } from './span.ts'

/** Claim id → who says it. A claim of nobody’s is absent. */
export type Speakers = ReadonlyMap<Id, string>

interface Quote extends Span {
  readonly speaker: string
}

/**
 * Who says each claim of one layer: its own speaker, else that of the innermost quote around it that names one.
 * A quote over the same span as a claim lies around it.
 */
export function findSpeakers(claims: readonly Claim[]): Speakers {
  const speakers = new Map<Id, string>()
  let around: Quote[] = []
  for (const claim of [...claims].sort(compareOutermostFirst)) {
    const { start, end } = claimExtent(claim)
    around = around.filter(quote => quote.end > start)
    const speaker = ownSpeaker(claim) ?? around.findLast(quote => quote.end >= end)?.speaker
    if (speaker === undefined) continue
    speakers.set(claim.id, speaker)
    if (claim.type === 'quote') around.push({ start, end, speaker })
  }
  return speakers
}

function ownSpeaker({ attributes }: Claim): string | undefined {
  const speaker = attributes['speaker']
  return typeof speaker === 'string' && speaker !== '' ? speaker : undefined
}

/** At the same span, quotes that name a speaker first. */
function compareOutermostFirst(a: Claim, b: Claim): number {
  return compareSpans(claimExtent(a), claimExtent(b)) || Number(names(b)) - Number(names(a))
}

function names(claim: Claim): boolean {
  return claim.type === 'quote' && ownSpeaker(claim) !== undefined
}
