import { attributeApplies } from './attribute-applies.ts'
import type { Attributes, Claim } from './claim.ts'
import { type Codebook, findType } from './codebook.ts'
import type { Json } from './json.ts'

/**
 * The claim's attributes with one of them set, or left out where the value is undefined. What is asked only from now
 * on gets its default; what is no longer asked stays, so that nothing typed is lost.
 */
export function setAttribute(
  codebook: Codebook,
  { type, attributes }: Pick<Claim, 'type' | 'attributes'>,
  name: string,
  value: Json | undefined,
): Attributes {
  const { [name]: _, ...rest } = attributes
  const next: { [name: string]: Json } = value === undefined ? rest : { ...rest, [name]: value }
  for (const attribute of findType(codebook, type)?.attributes ?? []) {
    const isNew = attributeApplies(attribute, next) && !attributeApplies(attribute, attributes)
    if (!isNew || attribute.default === undefined || Object.hasOwn(next, attribute.name)) continue
    next[attribute.name] = attribute.default
  }
  return next
}
