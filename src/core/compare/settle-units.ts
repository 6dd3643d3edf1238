import { type Claim, claimExtent } from '../claim.ts'
import { type About, type Acceptance, type BareDecision, type Consensus, decisionOf } from '../consensus.ts'
import type { Id } from '../id.ts'
import { fragmentOverlap } from '../matching/fragment-overlap.ts'
import { overlaps } from '../span.ts'
import type { Unit } from './compare-layers.ts'
import { sayClaim } from './say-claim.ts'

/**
 * Where a unit stands. agreed: nothing is to be decided, by the setting. settled: somebody decided, on these claims as
 * they are. left-open: somebody looked and decided to leave it. open: nobody decided, or its claims changed since.
 */
export type UnitState = 'agreed' | 'settled' | 'left-open' | 'open'

export interface SettledUnit {
  readonly unit: Unit
  readonly state: UnitState
  /** The decision that holds; null for what is agreed or open. */
  readonly decision: 'reading' | 'merged' | 'none' | 'open' | null
  /** The claim of the consensus that stands for it now, also when that was decided on other claims; the first of several. */
  readonly claim: Claim | null
  /** All claims of the consensus that were made of claims in this unit. */
  readonly attached: readonly Claim[]
  /** True when something was decided before that the unit’s claims do not bear out any more. */
  readonly isReopened: boolean
}

export interface Settled {
  readonly units: readonly SettledUnit[]
  /** Claims of the consensus whose own claims are all gone, and where nobody has marked much the same words. */
  readonly orphans: readonly Claim[]
}

/** What is compared, of all that could be. */
export interface Compared {
  readonly units: readonly Unit[]
  /** Claims of layers that are left out for now: a decision that was about them too holds for the others. */
  readonly leftOut?: ReadonlySet<Id>
}

/**
 * Puts a consensus beside the units: each decision belongs to the unit that has the claims it was about. A claim of the
 * consensus that knows none of the claims here, such as after the text was corrected, goes to the unit of its words;
 * one that is about claims left out alone stays as it is, and is not told.
 */
export function settleUnits(
  { units, leftOut = new Set() }: Compared,
  consensus: Consensus,
  claims: readonly Claim[],
): Settled {
  const unitOf = new Map(units.flatMap(({ key, claims }) => claims.map(({ id }) => [id, key] as const)))
  const attached = new Map<Id, Claim[]>()
  const orphans: Claim[] = []
  for (const claim of claims) {
    const about = decisionOf(claim)?.about ?? {}
    if (isAboutOnly(about, leftOut)) continue
    const unit = findUnit(about, unitOf) ?? findByWords(claim, units)
    if (unit === undefined) orphans.push(claim)
    else attached.set(unit, [...(attached.get(unit) ?? []), claim])
  }
  const bare = new Map<Id, BareDecision[]>()
  for (const decision of Object.values(consensus.decisions)) {
    const unit = findUnit(decision.about, unitOf)
    if (unit !== undefined) bare.set(unit, [...(bare.get(unit) ?? []), decision])
  }
  return {
    units: units.map(unit =>
      settleUnit(unit, consensus.accept, {
        attached: attached.get(unit.key) ?? [],
        bare: bare.get(unit.key) ?? [],
        leftOut,
      }),
    ),
    orphans,
  }
}

interface Decided {
  readonly attached: readonly Claim[]
  readonly bare: readonly BareDecision[]
  readonly leftOut: ReadonlySet<Id>
}

function settleUnit(unit: Unit, accept: Acceptance, { attached, bare, leftOut }: Decided): SettledUnit {
  const byHand = attached.filter(claim => decisionOf(claim)?.kind !== 'agreed')
  const holding = byHand.find(claim => isStill(unit, decisionOf(claim)?.about ?? {}, leftOut))
  const holdingBare = bare.find(decision => isStill(unit, decision.about, leftOut))
  const shared = { unit, attached, claim: holding ?? attached[0] ?? null }
  if (holding) {
    const decision = decisionOf(holding)?.kind === 'reading' ? 'reading' : 'merged'
    return { ...shared, state: 'settled', decision, isReopened: false }
  }
  if (holdingBare) {
    const { kind } = holdingBare
    return { ...shared, state: kind === 'none' ? 'settled' : 'left-open', decision: kind, isReopened: false }
  }
  const isReopened = byHand.length + bare.length > 0
  return { ...shared, state: isAccepted(unit, accept) ? 'agreed' : 'open', decision: null, isReopened }
}

function isAboutOnly(about: About, claims: ReadonlySet<Id>): boolean {
  const ids = Object.keys(about)
  return ids.length > 0 && ids.every(id => claims.has(id))
}

/** True when a decision was about the unit’s claims as they are, by whichever names they call their speakers. */
function isStill(unit: Unit, about: About, leftOut: ReadonlySet<Id>): boolean {
  const here = Object.keys(about).filter(id => !leftOut.has(id))
  if (here.length !== unit.claims.length) return false
  const now = aboutOf(unit)
  return unit.claims.every(claim => {
    const said = about[claim.id]
    return said !== undefined && (said === now[claim.id] || unit.speakers.hasSaid(claim, said))
  })
}

/** The unit that a claim shares most words with, at least half of both together. */
function findByWords(claim: Claim, units: readonly Unit[]): Id | undefined {
  const extent = claimExtent(claim)
  let best: { readonly key: Id; readonly iou: number } | undefined
  for (const { key, claims, extent: around } of units) {
    if (!overlaps(extent, around)) continue
    const iou = Math.max(...claims.map(each => fragmentOverlap(each.fragments, claim.fragments)))
    if (iou >= 0.5 && iou > (best?.iou ?? 0)) best = { key, iou }
  }
  return best?.key
}

/** The claims of a unit and what they say, as a decision on it names them. */
export function aboutOf({ claims }: Pick<Unit, 'claims'>): About {
  const known = abouts.get(claims)
  if (known) return known
  const about = Object.fromEntries(claims.map(claim => [claim.id, sayClaim(claim)]))
  abouts.set(claims, about)
  return about
}

/** What was worked out once: units stay the same from one decision to the next. */
const abouts = new WeakMap<Unit['claims'], About>()

/** Whether a unit needs no decision by this setting. */
function isAccepted(unit: Unit, accept: Acceptance): boolean {
  switch (accept.kind) {
    case 'exact':
      return unit.differences.length === 0
    case 'overlap': {
      const differs = unit.differences.some(each => each === 'type' || each === 'absent')
      return !differs && unit.iou >= accept.least
    }
    case 'votes':
      return (unit.readings[0]?.claims.length ?? 0) >= accept.least && hasOneLead(unit)
  }
}

/** With two readings that have as many votes, none is the one that enough people have. */
function hasOneLead({ readings: [first, second] }: Unit): boolean {
  return !second || !first || first.claims.length > second.claims.length
}

function findUnit(about: About, unitOf: ReadonlyMap<Id, Id>): Id | undefined {
  for (const id of Object.keys(about)) {
    const unit = unitOf.get(id)
    if (unit !== undefined) return unit
  }
  return undefined
}
