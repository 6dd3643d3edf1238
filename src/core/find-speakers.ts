import { type Claim, claimExtent } from './claim.ts'
import type { Id } from './id.ts'
import { compareInnermostFirst, isQuote, ownSpeaker, speakerAmong } from './inherited-speaker.ts'
import { compareSpans } from './span.ts'

/** Claim id → who says it. A claim of nobody’s is absent. */
export type Speakers = ReadonlyMap<Id, string>

/** Who says each claim of one layer: whom it names itself, else its `inheritedSpeaker`. */
export function findSpeakers(claims: readonly Claim[]): Speakers {
  const speakers = new Map<Id, string>()
  const around = quotesAround(claims.filter(isQuote))
  for (const claim of claims.filter(each => !inherits(each))) {
    const speaker = ownSpeaker(claim)
    if (speaker !== undefined) speakers.set(claim.id, speaker)
  }
  for (const { claim, extent } of sortByPlace(claims.filter(inherits))) {
    const found = speakerAmong(claim, around(extent.start))
    if (found) speakers.set(claim.id, found.speaker)
  }
  return speakers
}

/** What names nobody, not even wrongly, and is no quote. */
function inherits(claim: Claim): boolean {
  return !isQuote(claim) && claim.attributes['speaker'] === undefined
}

function sortByPlace(claims: readonly Claim[]) {
  const placed = claims.map(claim => ({ claim, extent: claimExtent(claim) }))
  return placed.sort((a, b) => compareSpans(a.extent, b.extent))
}

/**
 * Tells which quotes have begun and not yet ended at an offset, the innermost first. To be asked from the start of the
 * text to its end: each quote comes in once and goes once.
 */
function quotesAround(quotes: readonly Claim[]): (offset: number) => readonly Claim[] {
  const ranks = new Map([...quotes].sort(compareInnermostFirst).map((quote, rank) => [quote, rank]))
  const coming = sortByPlace(quotes)
  const going = [...coming].sort((a, b) => a.extent.end - b.extent.end)
  const around: Claim[] = []
  let came = 0
  let went = 0
  const placeOf = (quote: Claim) => {
    const rank = ranks.get(quote) ?? 0
    return firstWhere(around.length, at => {
      const there = around[at]
      return there === undefined || (ranks.get(there) ?? 0) >= rank
    })
  }
  return offset => {
    for (let next = coming[came]; next && next.extent.start <= offset; next = coming[++came]) {
      around.splice(placeOf(next.claim), 0, next.claim)
    }
    for (let next = going[went]; next && next.extent.end <= offset; next = going[++went]) {
      around.splice(placeOf(next.claim), 1)
    }
    return around
  }
}

/** The first of so many places at which something holds that then holds at all later ones; their number for none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
