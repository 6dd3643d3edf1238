import type { EditAnswer } from '../../api/schemas.ts'
import type { Bundle } from '../../core/bundle.ts'
import type { Change, Diff } from '../../core/edit.ts'
import type { Id, Now } from '../../core/id.ts'
import type { Store } from '../db/store.ts'
import { commitEdit } from '../edits/commit-edit.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'

/** Removes an article with all that hangs on it by one edit, once. Its text stays for the undoing. */
export function removeArticle(
  store: Store,
  { id, article }: { id: Id; article: Id },
  now: Now,
): Promise<EditAnswer> {
  return writeOnce(store, { id, request: `remove ${article}` }, async writer => {
    const owner = await requireOwner(writer)
    const bundle = await writer.readBundle(article)
    if (!bundle) throw new Refusal('not-found')
    const edit = { id, at: now(), by: owner.id, article, change: endAll(bundle) }
    return { edit: id, versions: { ...(await commitEdit(writer, edit, 'stale-base')) } }
  })
}

/** People stay: they belong to no one article. */
function endAll({ article, layers, claims, reviews }: Bundle): Change {
  return {
    articles: [end(article)],
    ...(layers.length > 0 ? { layers: layers.map(end) } : {}),
    ...(claims.length > 0 ? { claims: claims.map(end) } : {}),
    ...(reviews.length > 0 ? { reviews: reviews.map(end) } : {}),
  }
}

function end<T extends { readonly id: Id }>(record: T): Diff<T> {
  return { id: record.id, before: record, after: null }
}
