import type { Claim } from '../../core/claim.ts'
import type { Codebook } from '../../core/codebook.ts'
import { type PeopleAttributes, peopleAttributes } from '../../core/people-attributes.ts'
import type { StoredLayer, StoreReader } from '../db/store.ts'

/** Finds the claims of a layer that name anybody, and the version in which it has them. */
export type ReadNaming = (
  layer: StoredLayer,
) => Promise<{ readonly version: number; readonly claims: Iterable<NamingClaim> }>

export interface NamingClaim {
  readonly claim: Claim
  /** The attributes by which it may name people. */
  readonly people: readonly string[]
}

/** Claims are parsed one at a time as they are asked for; those without any such attribute never are. */
export function readNaming(reader: StoreReader, codebook: Codebook): ReadNaming {
  const people = peopleAttributes(codebook)
  const types = ['', ...codebook.types.map(({ name }) => name)]
  const keys = [...new Set(types.flatMap(people))].map(name => JSON.stringify(name))
  return async ({ article, layer }) => {
    const content = await reader.readLayer(article, layer.id, 0)
    return { version: content?.version ?? 0, claims: parseNaming(content?.claims ?? [], { keys, people }) }
  }
}

function* parseNaming(
  bodies: readonly string[],
  { keys, people }: { keys: readonly string[]; people: PeopleAttributes },
): Generator<NamingClaim> {
  for (const body of bodies) {
    if (!keys.some(key => body.includes(key))) continue
    const claim = JSON.parse(body) as Claim
    yield { claim, people: people(claim.type) }
  }
}
