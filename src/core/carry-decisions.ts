import type { Claim } from './claim.ts'
import {
  type About,
  decisionOf,
  isConsensus,
  readConsensus,
  sourcesOf,
  withConsensus,
  withSources,
} from './consensus.ts'
import type { Id } from './id.ts'
import type { Layer } from './layer.ts'

/** What a claim said, and what it says now that it has moved to another text, as fingerprints (`compare/say-claim.ts`). */
export interface Resaid {
  readonly was: string
  readonly now: string
}

/**
 * A consensus whose claims have moved to another text: what was decided on a claim as it was then holds for it as it is
 * now. Claims that are not among those that moved are left as they are, so that what is about them is open again.
 */
export function carryLayerDecisions(layer: Layer, moved: ReadonlyMap<Id, Resaid>): Layer {
  if (!isConsensus(layer)) return layer
  const consensus = readConsensus(layer)
  const decisions = Object.entries(consensus.decisions).map(
    ([unit, { kind, about }]) => [unit, { kind, about: carryAbout(about, moved) }] as const,
  )
  return withConsensus(layer, { ...consensus, decisions: Object.fromEntries(decisions) })
}

/** The same for a claim of a consensus. */
export function carryClaimDecision(claim: Claim, moved: ReadonlyMap<Id, Resaid>): Claim {
  const decision = decisionOf(claim)
  if (!decision) return claim
  const about = carryAbout(decision.about, moved)
  return { ...claim, extensions: withSources(claim.extensions, sourcesOf(claim), { ...decision, about }) }
}

function carryAbout(about: About, moved: ReadonlyMap<Id, Resaid>): About {
  return Object.fromEntries(
    Object.entries(about).map(([id, said]) => {
      const resaid = moved.get(id)
      return [id, resaid?.was === said ? resaid.now : said]
    }),
  )
}
