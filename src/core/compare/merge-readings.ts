import type { Attributes, Claim } from '../claim.ts'
import type { Json } from '../json.ts'
import type { Unit } from './compare-layers.ts'
import { presentSaid } from './say-claim.ts'

/** What a claim of the consensus says, before it is one. */
export type Content = Pick<Claim, 'type' | 'fragments' | 'attributes'>

/**
 * What most of a unit’s claims say, part by part: the commonest type, then among the claims of that type the commonest
 * words and the commonest value of each attribute, speakers by their canonical names. Where as many say one thing as another, the first reading counts.
 */
export function mergeReadings({ readings, speakers }: Pick<Unit, 'readings' | 'speakers'>): Content {
  const claims = readings.flatMap(reading => reading.claims)
  const type = commonest(claims.map(claim => claim.type)) ?? ''
  const ofType = claims.filter(claim => claim.type === type)
  const fragments = commonest(ofType.map(claim => claim.fragments.map(({ start, end }) => ({ start, end }))))
  const said = ofType.map(claim => speakers.canonical(claim))
  const names = new Set(said.flatMap(attributes => Object.keys(attributes)))
  const attributes: { [name: string]: Json } = {}
  for (const name of names) {
    const value = commonest(said.map(each => attributeValue(each, name)))
    if (value !== undefined) attributes[name] = value
  }
  return { type, fragments: fragments ?? [], attributes }
}

/** The value that a claim has there; undefined where it is not set. */
export function attributeValue(attributes: Attributes, name: string): Json | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<string, { readonly value: T; count: number }>()
  for (const value of values) {
    const key = presentSaid({ type: '', fragments: [], attributes: { value: (value ?? null) as Json } })
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { value, count: 1 })
  }
  let best: { readonly value: T; readonly count: number } | undefined
  for (const each of counts.values()) if (!best || each.count > best.count) best = each
  return best?.value
}
