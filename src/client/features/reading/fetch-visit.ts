// All that one visit to an article shows, read before the page is there, so that its first drawing is the article.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ArticleAnswer, LayerAnswer } from '../../../api/schemas.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { Edit } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import type { Layer } from '../../../core/layer.ts'
import { keptEdits } from '../../data/kept-edits.ts'
import { articleQuery, codebookOf, codebookQuery, layerQuery, textQuery } from '../../data/queries.ts'
import { emptyLayer } from '../../data/stored-layer.ts'

/** An article with its text and one layer as the server has them, and what this browser keeps for it. */
export interface Visited {
  readonly answer: ArticleAnswer
  readonly codebook: Codebook
  readonly text: string
  /** The layer to show; null where one's own was never written. */
  readonly shown: Layer | null
  readonly stored: LayerAnswer
  readonly kept: readonly Edit[]
}

interface VisitTarget {
  readonly article: Id
  /** A colleague's layer to read in place of one's own. */
  readonly layer: Id | undefined
}

export function visitQuery(client: QueryClient, { article, layer }: VisitTarget) {
  return queryOptions({
    queryKey: ['article', article, 'visit', layer ?? null],
    queryFn: () => fetchVisit(client, { article, layer }),
    retry: false,
    structuralSharing: false,
  })
}

/** Longer than this nobody looks at the page before, or at none. */
const atMost = 400

/** Begins to read, and waits for it unless that takes long. What fails, the page finds and tells. */
export async function prepareVisit(client: QueryClient, target: VisitTarget): Promise<void> {
  await Promise.race([
    client.prefetchQuery(visitQuery(client, target)),
    new Promise(resolve => setTimeout(resolve, atMost)),
  ])
}

async function fetchVisit(client: QueryClient, { article, layer }: VisitTarget): Promise<Visited> {
  const keeping = keptEdits(article).read()
  const asked = client.fetchQuery(codebookQuery)
  const answer = await client.fetchQuery(articleQuery(article))
  const shown = answer.layers.find(each => each.layer.id === layer)?.layer ?? answer.own
  const [document, text, stored, kept] = await Promise.all([
    asked,
    client.fetchQuery(textQuery(answer.article.sha256)),
    shown ? client.fetchQuery(layerQuery(article, shown.id)) : emptyLayer,
    keeping,
  ])
  return { answer, codebook: codebookOf(document), text, shown, stored, kept }
}
