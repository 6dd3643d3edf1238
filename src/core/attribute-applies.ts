import type { Attributes } from './claim.ts'
import type { Attribute } from './codebook.ts'
import { isSame } from './json.ts'

/**
 * True when the attribute is asked of a claim with these attributes: it has no condition, or the one it goes by
 * has, or is a list that holds, one of the values.
 */
export function attributeApplies({ when }: Attribute, attributes: Attributes): boolean {
  if (!when) return true
  const value = Object.hasOwn(attributes, when.attribute) ? attributes[when.attribute] : undefined
  if (value === undefined) return false
  const held = Array.isArray(value) ? [value, ...value] : [value]
  return when.values.some(wanted => held.some(each => isSame(each, wanted)))
}
