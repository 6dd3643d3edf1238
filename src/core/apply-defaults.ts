import { attributeApplies } from './attribute-applies.ts'
import type { Attributes } from './claim.ts'
import { type Codebook, findType } from './codebook.ts'
import type { Json } from './json.ts'

/**
 * The attributes of a claim that is made or changes its type: those given, and the type's defaults for others that
 * are asked of it. A type that the codebook lacks has no defaults.
 */
export function applyDefaults(codebook: Codebook, type: string, given: Attributes = {}): Attributes {
  const filled: { [name: string]: Json } = { ...given }
  for (const attribute of findType(codebook, type)?.attributes ?? []) {
    if (attribute.default === undefined || Object.hasOwn(filled, attribute.name)) continue
    if (attributeApplies(attribute, filled)) filled[attribute.name] = attribute.default
  }
  return filled
}
