import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Codebook } from '../../core/codebook.ts'
import type { Id } from '../../core/id.ts'
import { speakersIn } from '../../core/rename-speaker.ts'
import type { Store, StoredLayer } from '../db/store.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { type ReadNaming, readNaming } from './read-naming.ts'

/** How many claims of a layer give a name, and the first of them. */
interface NameTally {
  readonly first: Id
  claims: number
}

export interface LayerTally {
  readonly layer: StoredLayer
  readonly names: ReadonlyMap<string, NameTally>
}

/** Claims that are looked at before other requests get a turn. */
const turnLength = 500

/**
 * Counts the names that claims give, by layer. What a layer gave is kept with the layer's version, so that only layers
 * that an edit has touched since are read again, whoever wrote it. Each layer is of one moment, and all are as new as
 * the call.
 */
export function createNameTallies(store: Store): () => Promise<readonly LayerTally[]> {
  let kept: { codebook: Codebook | null; layers: Map<Id, Kept> } = { codebook: null, layers: new Map() }
  async function tally(): Promise<readonly LayerTally[]> {
    const [codebook, all] = await store.read(
      async reader => [await readProjectCodebook(reader), await reader.listLayers()] as const,
    )
    const before = kept.codebook === codebook ? kept.layers : new Map<Id, Kept>()
    const layers = new Map<Id, Kept>()
    const naming = readNaming(store, codebook)
    const tallies: LayerTally[] = []
    for (const layer of all.filter(({ claims }) => claims > 0)) {
      const known = before.get(layer.layer.id)
      const now = known && isOf(known, layer) ? known : await tallyLayer(naming, layer)
      layers.set(layer.layer.id, now)
      tallies.push({ layer, names: now.names })
    }
    kept = { codebook, layers }
    return tallies
  }
  // One after the other: the second finds what the first has counted.
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(tally)
    last = next.catch(() => undefined)
    return next
  }
}

interface Kept {
  readonly article: Id
  readonly version: number
  readonly names: ReadonlyMap<string, NameTally>
}

function isOf({ article, version }: Kept, layer: StoredLayer): boolean {
  return article === layer.article && version === layer.version
}

async function tallyLayer(naming: ReadNaming, layer: StoredLayer): Promise<Kept> {
  const names = new Map<string, NameTally>()
  const { version, claims } = await naming(layer)
  let looked = 0
  for (const { claim, people } of claims) {
    for (const name of speakersIn(claim.attributes, people)) {
      const tally = names.get(name) ?? { first: claim.id, claims: 0 }
      tally.claims += 1
      names.set(name, tally)
    }
    looked += 1
    if (looked % turnLength === 0) await nextTurn()
  }
  await nextTurn()
  return { article: layer.article, version, names }
}
