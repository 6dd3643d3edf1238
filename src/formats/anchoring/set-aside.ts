import type { Article } from '../../core/article.ts'
import type { Id } from '../../core/id.ts'
import type { Json } from '../../core/json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { listObjects } from './list-objects.ts'

/** Under which an article keeps what found no place in its text yet: annotation files without their texts. */
const asideKey = 'x-assay-aside'

/**
 * The part of a file that holds these claims and reviews, with the reviews of these claims, the claims of these
 * reviews and everyone they need, and without the text; null when that is nothing. `article` is the id of the article
 * that keeps it.
 */
export function setAside(file: JsonObject, ids: ReadonlySet<Id>, article: Id): JsonObject | null {
  const isKept = (id: Json | undefined) => typeof id === 'string' && ids.has(id)
  const reviews = listObjects(file, 'reviews').filter(({ id, claim }) => isKept(claim) || isKept(id))
  const reviewed = new Set(reviews.map(({ claim }) => claim))
  const claims = listObjects(file, 'claims').filter(({ id }) => isKept(id) || reviewed.has(id))
  if (claims.length + reviews.length === 0) return null
  const wanted = new Set([...claims, ...reviews].map(({ layer }) => layer))
  const layers = listObjects(file, 'layers').filter(({ id }) => wanted.has(id))
  const named = new Set([...layers.map(each => each['annotator']), ...reviews.map(each => each['reviewer'])])
  const annotators = listObjects(file, 'annotators').filter(({ id }) => named.has(id))
  const { text: _, ...about } = isObject(file['article']) ? file['article'] : {}
  return { ...file, article: { ...about, id: article }, annotators, layers, claims, reviews }
}

/** The files that an article keeps aside, oldest first. */
export function listAside({ extensions }: Article): readonly JsonObject[] {
  const list = extensions?.[asideKey]
  return Array.isArray(list) ? list.filter(isObject) : []
}

/** The article with these files kept aside. */
export function keepAside(article: Article, files: readonly JsonObject[]): Article {
  const { extensions: { [asideKey]: _, ...rest } = {}, ...record } = article
  if (files.length > 0) return { ...record, extensions: { ...rest, [asideKey]: files } }
  return Object.keys(rest).length > 0 ? { ...record, extensions: rest } : record
}

/** How many claims and reviews wait in such files. */
export function countAside(files: readonly JsonObject[]): number {
  return files.reduce((sum, file) => {
    const claims = new Set(listObjects(file, 'claims').map(({ id }) => id))
    const alone = listObjects(file, 'reviews').filter(({ claim }) => !claims.has(claim ?? null))
    return sum + claims.size + alone.length
  }, 0)
}
