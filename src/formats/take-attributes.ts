import { checkAttributes } from '../core/check-claim.ts'
import type { Attributes } from '../core/claim.ts'
import type { Attribute, ClaimType } from '../core/codebook.ts'
import type { Id } from '../core/id.ts'
import type { Json } from '../core/json.ts'
import { checkTextFragments } from '../text/check-text-fragments.ts'
import type { CodePoints } from '../text/code-points.ts'
import { readForeignValue } from './foreign-value.ts'
import type { LossList } from './loss-list.ts'

interface AttributeContext {
  readonly points: CodePoints
  readonly losses: LossList
  /** Claims by the ids that annotations have in the file. */
  readonly ids: ReadonlyMap<string, Id>
}

/** The values that the codebook gives the type, in their form; every other one is told as a loss. */
export function takeAttributes(
  values: { readonly [name: string]: Json },
  type: ClaimType,
  { points, losses, ids }: AttributeContext,
): Attributes {
  const taken: { [name: string]: Json } = {}
  for (const [name, value] of Object.entries(values)) {
    const attribute = findAttribute(name, type)
    const key = attribute?.name ?? name
    const read = attribute ? readValue(value, attribute, ids) : value
    const one = { [key]: read }
    const text = { length: points.length, points, path: '$' }
    const isKnown = attribute !== undefined || name.startsWith('x-')
    const misfit = [...checkAttributes(one, type, '$'), ...checkTextFragments(one, type, text)][0]
    if (isKnown && !misfit && !Object.hasOwn(taken, key)) taken[key] = read
    else if (!isKnown)
      losses.add(
        `{n} {value|values} of “${name}”, which the codebook does not give ${type.plural.toLowerCase()}.`,
      )
    else
      losses.add(
        `{n} {value|values} of “${name}” in a form that the codebook does not take: ${misfit?.message ?? 'it is there twice.'}`,
      )
  }
  return taken
}

/** A value that names a claim names it by its id in the file. */
function readValue(value: Json, attribute: Attribute, ids: ReadonlyMap<string, Id>): Json {
  if (attribute.kind === 'claim' && typeof value === 'string') return ids.get(value) ?? value
  return readForeignValue(value, attribute)
}

/** By its name, or else by its name or label whatever the case. */
function findAttribute(name: string, { attributes }: ClaimType) {
  const word = name.trim().toLowerCase()
  return (
    attributes.find(known => known.name === name) ??
    attributes.find(known => [known.name, known.label].some(each => each.toLowerCase() === word))
  )
}
