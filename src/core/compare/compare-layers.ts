// Comparing what several annotators tagged in one article. `compareLayers` joins their claims to units and says how
// each unit’s claims differ; `settleUnits` puts what was decided beside them; `decide` and `bringUpToDate` make the
// changes of the consensus. All of it is pure, and none of it depends on the order of layers or claims.
import { type Attributes, type Claim, claimExtent, compareText } from '../claim.ts'
import { type Codebook, findType } from '../codebook.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { fragmentOverlap } from '../matching/fragment-overlap.ts'
import { compareSpans, type Span } from '../span.ts'
import { noSpeakers, type SpeakerRegister } from '../speakers.ts'
import { joinUnits, leastId } from './join-units.ts'
import { presentSaid } from './say-claim.ts'
import { SpeakerNames } from './speaker-names.ts'

/** How the claims of a unit differ: in their words, their types, their attributes, or in that some have none. */
export const differences = ['boundary', 'type', 'attribute', 'absent'] as const
export type Difference = (typeof differences)[number]

/** One way to tag what a unit is about, and who has it so. */
export interface Reading {
  /** The claims that say this, by layer id; the first stands for all. */
  readonly claims: readonly [Claim, ...Claim[]]
}

/** Claims of different layers that are about the same, at most one of each layer. */
export interface Unit {
  /** The least id of its claims. */
  readonly key: Id
  readonly claims: readonly Claim[]
  /** Empty when every layer has the same claim. */
  readonly differences: readonly Difference[]
  /** Ids of the layers that have no claim here. */
  readonly absent: readonly Id[]
  /** What most have first; ties by the order of the text, then by id. */
  readonly readings: readonly Reading[]
  /** Names of the attributes in which claims of one type differ, in no order. */
  readonly attributes: readonly string[]
  /** The least overlap, as intersection over union, of any two of its claims; 1 where there is one only. */
  readonly iou: number
  /** From the first start to the last end of any of its claims. */
  readonly extent: Span
  /** Who is meant by the names in its claims. */
  readonly speakers: SpeakerNames
}

export interface ComparedLayer {
  readonly id: Id
  readonly claims: readonly Claim[]
}

/** The units of all layers, in the order of the text. Names of one speaker of the register are one name. */
export function compareLayers(
  layers: readonly ComparedLayer[],
  codebook: Codebook,
  register: SpeakerRegister = noSpeakers,
): readonly Unit[] {
  const joined = joinUnits(layers.map(({ claims }) => claims))
  const unitOf = new Map(joined.flatMap(claims => claims.map(({ id }) => [id, leastId(claims)] as const)))
  const ids = layers.map(({ id }) => id).sort(compareText)
  const comparing = { ids, unitOf, codebook, speakers: new SpeakerNames(codebook, register) }
  return joined.map(claims => createUnit(claims, comparing)).sort(compareUnits)
}

interface Comparing {
  readonly ids: readonly Id[]
  /** By a claim’s id, the unit it is in. */
  readonly unitOf: ReadonlyMap<Id, Id>
  readonly codebook: Codebook
  readonly speakers: SpeakerNames
}

function createUnit(claims: readonly Claim[], comparing: Comparing): Unit {
  const present = new Set(claims.map(({ layer }) => layer))
  const absent = comparing.ids.filter(id => !present.has(id))
  const attributes = differingAttributes(claims, comparing)
  const found: Record<Difference, boolean> = {
    boundary: !allSame(claims, ({ fragments }) => presentSaid({ type: '', fragments, attributes: {} })),
    type: !allSame(claims, ({ type }) => type),
    attribute: attributes.length > 0,
    absent: absent.length > 0,
  }
  return {
    key: leastId(claims),
    claims,
    differences: differences.filter(each => found[each]),
    absent,
    readings: listReadings(claims, comparing),
    attributes,
    iou: leastOverlap(claims),
    extent: extentOf(claims),
    speakers: comparing.speakers,
  }
}

function compareUnits(a: Unit, b: Unit): number {
  return compareSpans(a.extent, b.extent) || compareText(a.key, b.key)
}

function allSame(claims: readonly Claim[], tell: (claim: Claim) => string): boolean {
  return new Set(claims.map(tell)).size <= 1
}

/** With other types, other attributes are asked: only claims of one type are held against each other. */
function differingAttributes(claims: readonly Claim[], comparing: Comparing): readonly string[] {
  const names = new Set(claims.flatMap(({ attributes }) => Object.keys(attributes)))
  const types = new Set(claims.map(({ type }) => type))
  return [...names].filter(name =>
    [...types].some(type => {
      const ofType = claims.filter(claim => claim.type === type)
      return !allSame(ofType, claim =>
        presentSaid({ type: '', fragments: [], attributes: pick(claim, name, comparing) }),
      )
    }),
  )
}

function pick(claim: Claim, name: string, comparing: Comparing): Attributes {
  const attributes = comparableAttributes(claim, comparing)
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return value === undefined ? {} : { [name]: value }
}

/**
 * A claim that names another one names one of its own layer; what counts is the unit which that is in. Who is named
 * counts by canonical name.
 */
function comparableAttributes(claim: Claim, { codebook, unitOf, speakers }: Comparing): Attributes {
  const names = findType(codebook, claim.type)?.attributes.filter(({ kind }) => kind === 'claim') ?? []
  const changed: { [name: string]: Json } = { ...speakers.canonical(claim) }
  for (const { name } of names) {
    const value = changed[name]
    if (typeof value === 'string') changed[name] = unitOf.get(value) ?? value
  }
  return changed
}

function listReadings(claims: readonly Claim[], comparing: Comparing): readonly Reading[] {
  const bySaid = new Map<string, Claim[]>()
  for (const claim of claims) {
    const said = presentSaid({ ...claim, attributes: comparableAttributes(claim, comparing) })
    const same = bySaid.get(said)
    if (same) same.push(claim)
    else bySaid.set(said, [claim])
  }
  return [...bySaid.values()]
    .flatMap(([first, ...rest]) => (first ? [{ claims: [first, ...rest] as const }] : []))
    .sort(
      (a, b) =>
        b.claims.length - a.claims.length ||
        compareSpans(claimExtent(a.claims[0]), claimExtent(b.claims[0])) ||
        compareText(leastId(a.claims), leastId(b.claims)),
    )
}

function leastOverlap(claims: readonly Claim[]): number {
  let least = 1
  for (const [at, claim] of claims.entries()) {
    for (const other of claims.slice(at + 1)) {
      least = Math.min(least, fragmentOverlap(claim.fragments, other.fragments))
    }
  }
  return least
}

function extentOf(claims: readonly Claim[]): Span {
  const extents = claims.map(claimExtent)
  return {
    start: Math.min(...extents.map(({ start }) => start)),
    end: Math.max(...extents.map(({ end }) => end)),
  }
}
