import { createArticle } from '../../testing/create-article.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { createId } from '../../testing/create-id.ts'
import { createLayer } from '../../testing/create-layer.ts'
import { createPerson } from '../../testing/create-person.ts'
import type { Store } from '../db/store.ts'
import { adds } from './create-test-article.ts'

/** Thirty articles of a colleague's, each with thirty claims whose attribute `weather` no codebook knows. */
export async function seedArticles(store: Store): Promise<void> {
  const person = createPerson({ id: createId(9_000) })
  for (let at = 0; at < 30; at += 1) {
    const text = `Seeded article ${at}`
    const article = createArticle(text, { id: createId(1_000 + at), title: text })
    const layer = createLayer({ id: createId(2_000 + at), annotator: person.id })
    const claims = Array.from({ length: 30 }, (_, n) =>
      createClaim({
        ...{ id: createId(10_000 + at * 30 + n), layer: layer.id, attributes: { weather: 'fine' } },
      }),
    )
    await store.write(async writer => {
      await writer.addText({ sha256: article.sha256, text, length: article.length, words: 3 })
      const people = at === 0 ? [adds(person)] : []
      const change = { articles: [adds(article)], people, layers: [adds(layer)], claims: claims.map(adds) }
      await writer.putEdit(createEdit({ id: createId(3_000 + at), article: article.id, change }))
    })
  }
}
