import { attributeApplies } from './attribute-applies.ts'
import { checkAttribute } from './check-attribute.ts'
import type { Attributes, Claim } from './claim.ts'
import { type Attribute, type Codebook, findType } from './codebook.ts'

/**
 * The attributes of a claim that still need a person, in the codebook's order: required ones that are asked of it
 * and have no value, neither of their own nor an inherited one, or one that does not fit. A claim of a type that the
 * codebook lacks needs none.
 */
export function findIncomplete(
  { type, attributes }: Pick<Claim, 'type' | 'attributes'>,
  codebook: Codebook,
  inherited: Attributes = {},
): readonly Attribute[] {
  const known = findType(codebook, type)?.attributes ?? []
  return known.filter(attribute => {
    if (!attribute.required || !attributeApplies(attribute, attributes)) return false
    const value = Object.hasOwn(attributes, attribute.name) ? attributes[attribute.name] : undefined
    if (value === undefined) return !Object.hasOwn(inherited, attribute.name)
    return checkAttribute(value, attribute) !== null
  })
}
