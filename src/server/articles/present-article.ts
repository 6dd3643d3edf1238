import type { ArticleAnswer } from '../../api/schemas.ts'
import { findOwnLayer } from '../../core/consensus.ts'
import type { Id } from '../../core/id.ts'
import type { StoreReader } from '../db/store.ts'
import type { Answer } from '../http/answer.ts'
import { Refusal } from '../refusal.ts'

/** An article with its people and layers, the owner's own among them. */
export async function presentArticle(store: StoreReader, id: Id): Promise<Answer<ArticleAnswer>> {
  const found = await store.findArticle(id)
  if (!found) throw new Refusal('not-found')
  const owner = await store.findOwner()
  const layers = await store.listLayers(id)
  return {
    article: found.article,
    words: found.words,
    added: found.added,
    people: await store.listPeople(id),
    layers: layers.map(({ layer, version, claims }) => ({ layer, version, claims })),
    own:
      findOwnLayer(
        layers.map(({ layer }) => layer),
        owner?.id,
      ) ?? null,
  }
}
