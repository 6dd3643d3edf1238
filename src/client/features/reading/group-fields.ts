import { attributeApplies } from '../../../core/attribute-applies.ts'
import type { Claim } from '../../../core/claim.ts'
import { type Attribute, type Codebook, findType } from '../../../core/codebook.ts'
import type { Json } from '../../../core/json.ts'
import { presentValue } from '../../../core/present-value.ts'

/** A value that no field shows, and why. */
export interface KeptValue {
  readonly name: string
  readonly label: string
  readonly words: string
  readonly why: string
}

export interface FieldGroups {
  /** Always in sight: what is required, what has a value, how likely and how sure. */
  readonly first: readonly Attribute[]
  /** Required before a forecast is tracked. */
  readonly tracking: readonly Attribute[]
  /** Folded: what is filled in now and then. */
  readonly more: readonly Attribute[]
  readonly kept: readonly KeptValue[]
}

/** Asked so often that they stand in sight without a value. */
const oftenAsked: readonly string[] = ['confidence']

/**
 * Sorts a claim's attributes by where their fields stand. `valued` are the names that count as having a value: those
 * that had one when the claim came to be shown, so that no field leaves its place while it is filled in.
 */
export function groupFields(codebook: Codebook, claim: Claim, valued: ReadonlySet<string>): FieldGroups {
  const known = findType(codebook, claim.type)?.attributes ?? []
  const asked = known.filter(attribute => attributeApplies(attribute, claim.attributes))
  const isTracking = ({ requiredToTrack }: Attribute) => requiredToTrack === true
  const isFirst = (attribute: Attribute) =>
    attribute.required ||
    valued.has(attribute.name) ||
    oftenAsked.includes(attribute.name) ||
    (attribute.kind === 'enum' && attribute.options.some(({ range }) => range !== undefined))
  const others = asked.filter(attribute => !isTracking(attribute))
  return {
    first: others.filter(isFirst),
    tracking: asked.filter(isTracking),
    more: others.filter(attribute => !isFirst(attribute)),
    kept: findKept(codebook, claim, asked),
  }
}

function findKept(codebook: Codebook, claim: Claim, asked: readonly Attribute[]): readonly KeptValue[] {
  const type = findType(codebook, claim.type)
  return Object.entries(claim.attributes).flatMap(([name, value]) => {
    if (name.startsWith('x-') || asked.some(attribute => attribute.name === name)) return []
    const attribute = type?.attributes.find(each => each.name === name)
    const why = attribute
      ? whyNotAsked(attribute, type?.attributes ?? [])
      : `The codebook does not ask this of ${type ? `a claim of the type ${type.label}` : `the type ${claim.type}, which it lacks`}.`
    return [{ name, label: attribute?.label ?? name, words: presentValue(value, attribute), why }]
  })
}

function whyNotAsked({ when }: Attribute, all: readonly Attribute[]): string {
  const by = all.find(({ name }) => name === when?.attribute)
  const values = (when?.values ?? []).map((value: Json) => presentValue(value, by))
  return `Asked only while ${by?.label ?? when?.attribute} is ${values.join(' or ')}.`
}
