import { applyDefaults } from './apply-defaults.ts'
import { checkAttribute } from './check-attribute.ts'
import type { Attributes } from './claim.ts'
import { type Codebook, findType } from './codebook.ts'

/**
 * The attributes of a claim that becomes one of another type: the values that fit there too, other tools' keys, and
 * the new type's defaults for the rest. A type that the codebook lacks keeps all.
 */
export function carryAttributes(codebook: Codebook, type: string, attributes: Attributes): Attributes {
  const known = findType(codebook, type)?.attributes
  if (!known) return attributes
  const fitting = Object.entries(attributes).filter(([name, value]) => {
    if (name.startsWith('x-')) return true
    const attribute = known.find(each => each.name === name)
    return attribute !== undefined && checkAttribute(value, attribute) === null
  })
  return applyDefaults(codebook, type, Object.fromEntries(fitting))
}
