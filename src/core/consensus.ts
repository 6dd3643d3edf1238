// The consensus on an article: a layer of whoever adjudicates, told from their own tags by an extension of its record.
// What was decided with a claim as its result stands on that claim; what has none, on the layer.
import type { Claim } from './claim.ts'
import { compareText } from './claim.ts'
import type { Id } from './id.ts'
import { type Extensions, isSame, type Json } from './json.ts'
import { fieldsOf } from './json-fields.ts'
import type { Layer } from './layer.ts'

const layerKey = 'x-assay-consensus'
const sourcesKey = 'x-assay-sources'
const decisionKey = 'x-assay-decision'

/** When a unit needs no decision: every annotator has the same, or nearly the same words and type, or enough have the same. */
export type Acceptance =
  | { readonly kind: 'exact' }
  | { readonly kind: 'overlap'; readonly least: number }
  | { readonly kind: 'votes'; readonly least: number }

/** The claims that a decision was about, by id, with a fingerprint of what each said then (`compare/say-claim.ts`). */
export type About = { readonly [claim: Id]: string }

/** What was decided without a claim as its result: nothing is to be tagged there, or it is left open. */
export interface BareDecision {
  readonly kind: 'none' | 'open'
  readonly about: About
}

/** How a claim of the consensus came about: all had it, somebody's was taken, or it was put together. */
export interface ClaimDecision {
  readonly kind: 'agreed' | 'reading' | 'merged'
  readonly about: About
}

export interface Consensus {
  readonly accept: Acceptance
  /** Ids of the layers compared. */
  readonly sources: readonly Id[]
  /** By the key of the unit that each was made on. */
  readonly decisions: { readonly [unit: string]: BareDecision }
}

export const newConsensus: Consensus = { accept: { kind: 'exact' }, sources: [], decisions: {} }

/** True for a layer that holds what several annotators’ layers come to, and not its annotator’s own tags. */
export function isConsensus(layer: Pick<Layer, 'extensions'>): boolean {
  return layer.extensions !== undefined && Object.hasOwn(layer.extensions, layerKey)
}

/** The layer among these that holds a person’s own tags; undefined where there is none. */
export function findOwnLayer<L extends Pick<Layer, 'annotator' | 'extensions'>>(
  layers: readonly L[],
  person: Id | undefined,
): L | undefined {
  return layers.find(layer => layer.annotator === person && !isConsensus(layer))
}

/** The consensus among these layers that a person has drawn up. */
export function findConsensus<L extends Pick<Layer, 'annotator' | 'extensions'>>(
  layers: readonly L[],
  person: Id | undefined,
): L | undefined {
  return layers.find(layer => layer.annotator === person && isConsensus(layer))
}

/** True when both are of one annotator and of one sort: tags and tags, or consensus and consensus. */
export function isSameSort(
  a: Pick<Layer, 'annotator' | 'extensions'>,
  b: Pick<Layer, 'annotator' | 'extensions'>,
): boolean {
  return a.annotator === b.annotator && isConsensus(a) === isConsensus(b)
}

/** What a layer’s record says of the consensus; what is missing or malformed is as in a new one. */
export function readConsensus(layer: Pick<Layer, 'extensions'> | null): Consensus {
  const record = fieldsOf(layer?.extensions?.[layerKey])
  const decisions = Object.entries(fieldsOf(record['decisions'])).flatMap(([unit, value]) => {
    const { kind, about } = fieldsOf(value)
    return kind === 'none' || kind === 'open' ? [[unit, { kind, about: readAbout(about) }] as const] : []
  })
  return {
    accept: readAcceptance(record['accept']),
    sources: readIds(record['sources']),
    decisions: Object.fromEntries(decisions),
  }
}

/** The layer with this consensus in its record, in one form whatever the order of deciding. */
export function withConsensus(layer: Layer, { accept, sources, decisions }: Consensus): Layer {
  const value = {
    accept: { ...accept },
    sources: [...sources].sort(compareText),
    decisions: Object.fromEntries(Object.entries(decisions).sort(([a], [b]) => compareText(a, b))),
  }
  return { ...layer, extensions: { ...layer.extensions, [layerKey]: value as unknown as Json } }
}

/** Puts what changed of a consensus from one record to the next on a third, which may have changed elsewhere meanwhile. */
export function carryConsensus(before: Layer | null, after: Layer, current: Layer): Layer {
  if (!isConsensus(after) || isSame(before, after)) return current
  const [old, wished, now] = [before, after, current].map(readConsensus) as [Consensus, Consensus, Consensus]
  const decisions: { [unit: string]: BareDecision } = { ...now.decisions }
  for (const unit of new Set([...Object.keys(old.decisions), ...Object.keys(wished.decisions)])) {
    const decision = wished.decisions[unit]
    if (isSame(old.decisions[unit], decision)) continue
    if (decision) decisions[unit] = decision
    else delete decisions[unit]
  }
  const accept = isSame(old.accept, wished.accept) ? now.accept : wished.accept
  const sources = isSame(old.sources, wished.sources) ? now.sources : wished.sources
  return withConsensus(current, { accept, sources, decisions })
}

/** Ids of the claims that a claim of the consensus came from. */
export function sourcesOf(claim: Pick<Claim, 'extensions'>): readonly Id[] {
  return readIds(claim.extensions?.[sourcesKey])
}

/** How a claim of the consensus was decided; null where that is not known. */
export function decisionOf(claim: Pick<Claim, 'extensions'>): ClaimDecision | null {
  const { kind, about } = fieldsOf(claim.extensions?.[decisionKey])
  if (kind !== 'agreed' && kind !== 'reading' && kind !== 'merged') return null
  return { kind, about: readAbout(about) }
}

/** A claim’s extensions with where it came from and how it was decided. */
export function withSources(
  extensions: Extensions | undefined,
  sources: readonly Id[],
  { kind, about }: ClaimDecision,
): Extensions {
  return {
    ...extensions,
    [sourcesKey]: [...sources].sort(compareText),
    [decisionKey]: { kind, about: { ...about } },
  }
}

function readAcceptance(value: unknown): Acceptance {
  const { kind, least } = fieldsOf(value)
  const isShare = typeof least === 'number' && least > 0 && least <= 1
  if (kind === 'overlap' && isShare) return { kind, least }
  if (kind === 'votes' && Number.isInteger(least) && Number(least) >= 1) return { kind, least: Number(least) }
  return { kind: 'exact' }
}

function readIds(value: unknown): readonly Id[] {
  return Array.isArray(value) ? value.filter(id => typeof id === 'string') : []
}

function readAbout(value: unknown): About {
  const said = Object.entries(fieldsOf(value)).filter(([, text]) => typeof text === 'string')
  return Object.fromEntries(said) as About
}
