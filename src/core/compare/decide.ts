import type { Attributes, Claim } from '../claim.ts'
import { type BareDecision, type Consensus, decisionOf, withSources } from '../consensus.ts'
import type { Diff } from '../edit.ts'
import type { Id, NewId, Now } from '../id.ts'
import { isSame } from '../json.ts'
import type { Unit } from './compare-layers.ts'
import { type Content, mergeReadings } from './merge-readings.ts'
import { aboutOf, type Settled, type SettledUnit } from './settle-units.ts'

/** What to do with a unit: take what one claim says, a version put together, tag nothing there, or leave it open. */
export type Choice =
  | { readonly kind: 'reading'; readonly claims: readonly [Claim, ...Claim[]] }
  | { readonly kind: 'merged'; readonly content: Content }
  | { readonly kind: 'none' }
  | { readonly kind: 'open' }

export interface DecideOptions {
  /** The layer of the consensus. */
  readonly layer: Id
  readonly now: Now
  readonly newId: NewId
  /** A content's attributes as the consensus has them (`pointWithin`); as they are where it is left out. */
  readonly pointed?: (content: Pick<Content, 'type' | 'attributes'>) => Attributes
}

/** How a consensus changes: its claims by diffs, and its record. */
export interface ConsensusChange {
  readonly claims: readonly Diff<Claim>[]
  readonly consensus: Consensus
}

/** Decides one unit. The claim that stood for it before keeps its id; others that were made of its claims go. */
export function decide(
  settled: SettledUnit,
  choice: Choice,
  { consensus, options }: { readonly consensus: Consensus; readonly options: DecideOptions },
): ConsensusChange {
  const { unit } = settled
  const about = aboutOf(unit)
  const decisions = withoutUnit(consensus, unit)
  if (choice.kind === 'none' || choice.kind === 'open') {
    const bare: BareDecision = { kind: choice.kind, about }
    return {
      claims: settled.attached.map(takeOut),
      consensus: { ...consensus, decisions: { ...decisions, [unit.key]: bare } },
    }
  }
  const content = choice.kind === 'reading' ? contentOf(choice.claims[0], unit) : choice.content
  const sources = (choice.kind === 'reading' ? choice.claims : unit.claims).map(({ id }) => id)
  const claim = presentClaim(settled.claim, content, options)
  const extensions = withSources(claim.extensions, sources, { kind: choice.kind, about })
  return {
    claims: putClaim(settled, { ...claim, extensions }),
    consensus: { ...consensus, decisions },
  }
}

function contentOf(claim: Claim, { speakers }: Unit): Content {
  return { type: claim.type, fragments: claim.fragments, attributes: speakers.canonical(claim) }
}

/** Takes a decision back: the unit is as if nobody had looked. */
export function reopen({ unit, attached }: SettledUnit, consensus: Consensus): ConsensusChange {
  return {
    claims: attached.map(takeOut),
    consensus: { ...consensus, decisions: withoutUnit(consensus, unit) },
  }
}

/**
 * What is agreed goes in as most have it, and what was taken in as agreed but is not any more goes out, also where
 * its own claims are all gone. What was decided by hand stays, but names claims of the consensus.
 */
export function bringUpToDate(settled: Settled, options: DecideOptions): readonly Diff<Claim>[] {
  const gone = settled.orphans.filter(claim => decisionOf(claim)?.kind === 'agreed')
  return [...gone.map(takeOut), ...settled.units.flatMap(each => refresh(each, options))]
}

function refresh(settled: SettledUnit, options: DecideOptions): readonly Diff<Claim>[] {
  if (settled.state === 'agreed') {
    const about = aboutOf(settled.unit)
    const claim = presentClaim(settled.claim, mergeReadings(settled.unit), options)
    const sources = settled.unit.claims.map(({ id }) => id)
    const extensions = withSources(claim.extensions, sources, { kind: 'agreed', about })
    return putClaim(settled, { ...claim, extensions })
  }
  if (settled.state === 'settled' && settled.claim && options.pointed) {
    const attributes = options.pointed(settled.claim)
    const isPointed = isSame(attributes, settled.claim.attributes)
    return isPointed ? [] : putClaim(settled, { ...settled.claim, attributes, modified: options.now() })
  }
  if (settled.state !== 'open') return []
  const untrue = settled.attached.filter(claim => decisionOf(claim)?.kind === 'agreed')
  return untrue.map(takeOut)
}

function presentClaim(
  before: Claim | null,
  content: Content,
  { layer, now, newId, pointed }: DecideOptions,
): Claim {
  const at = now()
  const { type } = content
  const attributes = pointed?.(content) ?? content.attributes
  const fragments = content.fragments.map(({ start, end }) => ({ start, end }))
  if (before) return { ...before, type, fragments, attributes, modified: at }
  const origin = { kind: 'manual' as const }
  return { id: newId(), layer, type, fragments, attributes, note: '', origin, created: at, modified: at }
}

/** Diffs that leave the unit with this claim alone; none where it is there already but for its time. */
function putClaim({ attached, claim: before }: SettledUnit, after: Claim): readonly Diff<Claim>[] {
  const others = attached.filter(claim => claim.id !== after.id)
  const diffs = others.map(takeOut)
  if (before && isSame(before, { ...after, modified: before.modified })) return diffs
  return [...diffs, { id: after.id, before, after }]
}

function withoutUnit({ decisions }: Consensus, { claims }: Unit): Consensus['decisions'] {
  const ids = new Set(claims.map(({ id }) => id))
  const kept = Object.entries(decisions).filter(
    ([, { about }]) => !Object.keys(about).some(id => ids.has(id)),
  )
  return Object.fromEntries(kept)
}

/** A claim of the consensus leaves it. */
export function takeOut(claim: Claim): Diff<Claim> {
  return { id: claim.id, before: claim, after: null }
}
