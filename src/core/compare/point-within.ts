import type { Attributes, Claim } from '../claim.ts'
import { type Codebook, findType } from '../codebook.ts'
import { sourcesOf } from '../consensus.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import type { Content } from './merge-readings.ts'

/**
 * Gives a content's attributes for the consensus: where one names a claim of an annotator's layer, the claim of the
 * consensus that was made of that one stands in its place, as far as there is one among `claims`.
 */
export function pointWithin(
  codebook: Codebook,
  claims: Iterable<Claim>,
): (content: Pick<Content, 'type' | 'attributes'>) => Attributes {
  const made = new Map<Id, Id>()
  for (const claim of claims) for (const source of sourcesOf(claim)) made.set(source, claim.id)
  return ({ type, attributes }) => {
    const names = findType(codebook, type)?.attributes.filter(({ kind }) => kind === 'claim') ?? []
    const pointed: { [name: string]: Json } = { ...attributes }
    for (const { name } of names) {
      const value = pointed[name]
      if (typeof value === 'string') pointed[name] = made.get(value) ?? value
    }
    return pointed
  }
}
