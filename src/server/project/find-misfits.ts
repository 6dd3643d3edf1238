import type { Misfits } from '../../api/project.ts'
import type { Claim } from '../../core/claim.ts'
import { isConsensus } from '../../core/consensus.ts'
import { listMisfits } from '../../core/list-misfits.ts'
import type { Store } from '../db/store.ts'
import { readClaims } from '../layers/read-claims.ts'
import { readProjectCodebook } from './project-codebook.ts'

type Misfit = Misfits['misfits'][number]
type Counted = Misfit & { readonly claims: Misfit['claims'][number][] }

/** Of the claims of one type and attribute, how many are told with their place. */
const mostTold = 20

/**
 * The stored values that the codebook of now has no room for, counted by type and attribute, the most first. Each layer
 * is of one moment, and others read and write between them.
 */
export async function findMisfits(store: Store): Promise<Misfits> {
  const codebook = await readProjectCodebook(store)
  const owner = await store.findOwner()
  const articles = await store.listArticles()
  const titles = new Map(articles.map(({ article }) => [article.id, article.title]))
  const counted = new Map<string, Counted>()
  const layers = (await store.listLayers()).filter(({ claims }) => claims > 0)
  for (const { article, layer, annotator } of layers) {
    const isOwn = annotator.id === owner?.id && !isConsensus(layer)
    const place = { article, title: titles.get(article) ?? '', layer: isOwn ? null : layer.id }
    for await (const claims of readClaims(store, article, layer.id)) {
      for (const claim of claims) {
        for (const attribute of listMisfits(claim, codebook)) count(counted, claim, { attribute, place })
      }
    }
  }
  return { misfits: [...counted.values()].sort((a, b) => b.count - a.count) }
}

interface Found {
  readonly attribute: string | null
  readonly place: Omit<Misfit['claims'][number], 'claim' | 'value'>
}

function count(counted: Map<string, Counted>, claim: Claim, { attribute, place }: Found): void {
  const key = JSON.stringify([claim.type, attribute])
  const before = counted.get(key) ?? { type: claim.type, attribute, count: 0, claims: [] }
  if (before.claims.length < mostTold) {
    const value = attribute === null ? null : (claim.attributes[attribute] ?? null)
    before.claims.push({ ...place, claim: claim.id, value })
  }
  counted.set(key, { ...before, count: before.count + 1 })
}
