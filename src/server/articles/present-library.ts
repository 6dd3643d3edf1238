import { type ArticleSummary, summaryBins } from '../../api/schemas.ts'
import { findOwnLayer, isConsensus } from '../../core/consensus.ts'
import type { Id } from '../../core/id.ts'
import { readLayerReviews, standingOf } from '../../core/layer-review.ts'
import type { ClaimCount, StoredLayer, StoreReader } from '../db/store.ts'
import type { Answer } from '../http/answer.ts'

/** Every article with where its claims lie, in a fixed number of questions however many there are. */
export async function presentLibrary(store: StoreReader): Promise<Answer<{ articles: ArticleSummary[] }>> {
  const owner = await store.findOwner()
  const articles = await store.listArticles()
  const claims = groupByArticle(owner ? await store.countClaims(owner.id, summaryBins) : [])
  const layers = groupByArticle(await store.listLayers())
  return {
    articles: articles.map(({ article, words, added, touched }) => ({
      article,
      words,
      added,
      touched,
      claims: presentCounts(claims.get(article.id) ?? []),
      own: presentOwn(layers.get(article.id) ?? [], owner?.id),
      colleagues: presentColleagues(layers.get(article.id) ?? [], owner?.id),
    })),
  }
}

function groupByArticle<T extends { readonly article: Id }>(
  items: readonly T[],
): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>()
  for (const item of items) {
    const group = groups.get(item.article)
    if (group) group.push(item)
    else groups.set(item.article, [item])
  }
  return groups
}

function presentCounts(counts: readonly ClaimCount[]): ArticleSummary['claims'] {
  const types = new Map<string, { count: number; bins: number[] }>()
  for (const { type, bin, count } of counts) {
    const sums = types.get(type) ?? { count: 0, bins: new Array<number>(summaryBins).fill(0) }
    sums.count += count
    sums.bins[bin] = count
    types.set(type, sums)
  }
  return Object.fromEntries(types)
}

function presentOwn(layers: readonly StoredLayer[], owner: Id | undefined): ArticleSummary['own'] {
  const records = layers.map(({ layer }) => layer)
  const own = findOwnLayer(records, owner)
  const claims = layers.find(({ layer }) => layer === own)?.claims ?? 0
  return own ? { status: standingOf(own, readLayerReviews(records, own.id)), claims } : null
}

function presentColleagues(layers: readonly StoredLayer[], owner: Id | undefined) {
  const records = layers.map(({ layer }) => layer)
  return layers
    .filter(({ layer }) => layer.annotator !== owner && !isConsensus(layer))
    .map(({ layer, annotator, claims }) => ({
      layer: layer.id,
      annotator: annotator.id,
      name: annotator.name,
      status: standingOf(layer, readLayerReviews(records, layer.id)),
      claims,
    }))
}
