import { checkAttribute } from './check-attribute.ts'
import type { Claim } from './claim.ts'
import { type Codebook, findType } from './codebook.ts'

/**
 * The attributes of a claim whose values the codebook has no room for: gone from the type, or of another form. `null`
 * alone when the type itself is gone. Other tools' keys always fit.
 */
export function listMisfits(
  { type, attributes }: Pick<Claim, 'type' | 'attributes'>,
  codebook: Codebook,
): readonly (string | null)[] {
  const known = findType(codebook, type)
  if (!known) return [null]
  return Object.entries(attributes)
    .filter(([name, value]) => {
      if (name.startsWith('x-')) return false
      const attribute = known.attributes.find(each => each.name === name)
      return !attribute || checkAttribute(value, attribute) !== null
    })
    .map(([name]) => name)
}
