import type { Person } from '../core/layer.ts'
import type { StoreReader } from './db/store.ts'
import { Refusal } from './refusal.ts'

/** The person whose Assay this is. Refused until they have given their name. */
export async function requireOwner(store: StoreReader): Promise<Person> {
  const owner = await store.findOwner()
  if (!owner) throw new Refusal('no-owner')
  return owner
}
