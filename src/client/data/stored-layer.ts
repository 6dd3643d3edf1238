import { paths } from '../../api/paths.ts'
import type { LayerAnswer } from '../../api/schemas.ts'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { ApiError, getJson } from './http.ts'

/** What a layer holds before its first edit. */
export const emptyLayer: LayerAnswer = { version: 0, layer: null, claims: [], edits: [] }

/** The layer as the server has it; an empty one when it was never written. Throws as `getJson` does. */
export async function readLayer(open: {
  readonly article: { readonly id: Id }
  readonly layer: { readonly id: Id }
}): Promise<LayerAnswer> {
  try {
    return await getJson<LayerAnswer>(paths.layer(open.article.id, open.layer.id))
  } catch (error) {
    if (error instanceof ApiError && error.details.code === 'not-found') return emptyLayer
    throw error
  }
}

/** The edits that the layer, as the server gave it, does not hold yet. */
export function missingFrom(stored: LayerAnswer, edits: readonly Edit[]): readonly Edit[] {
  const known = new Set(stored.edits.map(edit => edit.id))
  return edits.filter(edit => !known.has(edit.id))
}
