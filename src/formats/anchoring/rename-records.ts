import type { Id, NewId } from '../../core/id.ts'
import type { Json } from '../../core/json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { listObjects } from './list-objects.ts'

/** On a claim of a corrected text: the id of the claim it was in the earlier one. */
const earlierClaimKey = 'x-assay-earlier-claim'

/** Values of ours that name claims, layers and reviews: what was decided on which claims, answered to which reviews. */
const namingKeys = [
  ...['x-assay-consensus', 'x-assay-sources', 'x-assay-decision', 'x-assay-answers', 'x-assay-layer-reviews'],
]

/**
 * The file as one of another article, with ids of its own for its layers, claims and reviews, so that both can stand
 * in one library; people stay who they are. Each claim says which one it was.
 */
export function renameRecords(
  file: JsonObject,
  { article: id, newId }: { article: Id; newId: NewId },
): JsonObject {
  const ids = new Map<Json | undefined, Id>()
  for (const key of ['layers', 'claims', 'reviews']) {
    for (const { id } of listObjects(file, key)) ids.set(id, newId())
  }
  const rename = (record: JsonObject, ...keys: readonly string[]): JsonObject => {
    const renamed = keys.flatMap(key => (ids.has(record[key]) ? [[key, ids.get(record[key]) ?? null]] : []))
    const naming = namingKeys.flatMap(key => (key in record ? [[key, renameWithin(record[key], ids)]] : []))
    return { ...record, ...Object.fromEntries([...renamed, ...naming]) }
  }
  const article = isObject(file['article']) ? file['article'] : {}
  return {
    ...file,
    article: { ...article, id },
    layers: listObjects(file, 'layers').map(layer => rename(layer, 'id')),
    claims: listObjects(file, 'claims').map(claim => ({
      ...rename(claim, 'id', 'layer'),
      [earlierClaimKey]: claim['id'] ?? null,
    })),
    reviews: listObjects(file, 'reviews').map(review => rename(review, 'id', 'claim', 'layer')),
  }
}

/** The value with the new ids wherever it names a record, in keys too. */
function renameWithin(value: Json | undefined, ids: ReadonlyMap<Json | undefined, Id>): Json {
  if (Array.isArray(value)) return value.map(each => renameWithin(each, ids))
  if (!isObject(value)) return ids.get(value) ?? value ?? null
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [ids.get(key) ?? key, renameWithin(each, ids)]),
  )
}
