import type { Claim } from '../../core/claim.ts'
import type { StoredLayer, StoreReader } from '../db/store.ts'

/** A layer's claims that name anybody, parsed one at a time as they are asked for; the others never are. */
export async function readNaming(
  reader: StoreReader,
  { article, layer }: StoredLayer,
): Promise<Iterable<Claim>> {
  const content = await reader.readLayer(article, layer.id, 0)
  return parseNaming(content?.claims ?? [])
}

function* parseNaming(bodies: readonly string[]): Generator<Claim> {
  for (const body of bodies) if (body.includes('"speaker')) yield JSON.parse(body) as Claim
}
