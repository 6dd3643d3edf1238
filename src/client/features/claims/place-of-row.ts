import type { TableRow } from './claim-rows.ts'

/** Where a claim is read: its article with the claim focused, in the layer it is of. */
export function placeOfRow({ id, article, by }: TableRow, owner?: string) {
  const layer = by.annotator === owner ? {} : { layer: by.id }
  return {
    to: '/articles/$articleId',
    params: { articleId: article.id },
    search: { claim: id, ...layer },
  } as const
}
