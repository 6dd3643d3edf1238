import type { Revision } from '../../core/check-claim.ts'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { isSame } from '../../core/json.ts'
import type { Scope } from './scope.ts'

/** Edits read at once: bodies may be megabytes, and only what claims have been is kept of them. */
const pageLength = 50

/** What claims of an article have been by its log, each state once; reads all of the article's edits. */
export async function listRevisions(
  scope: Scope,
  article: Id,
  claims: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Revision[]>> {
  const wanted = new Set(claims)
  const revisions = new Map<Id, Revision[]>()
  for await (const edit of walkLog(scope, article)) {
    for (const { id, before, after } of edit.change.claims ?? []) {
      if (!wanted.has(id)) continue
      const known = revisions.get(id) ?? []
      for (const claim of [before, after]) {
        if (claim && !known.some(each => isSameRevision(each, claim))) known.push(claim)
      }
      revisions.set(id, known)
    }
  }
  return revisions
}

function isSameRevision(one: Revision, other: Revision): boolean {
  return one.type === other.type && isSame(one.attributes, other.attributes)
}

async function* walkLog({ db, workspace }: Scope, article: Id): AsyncGenerator<Edit> {
  const log = await db
    .selectFrom('edits')
    .where('workspace_id', '=', workspace)
    .where('article_id', '=', article)
    .select('id')
    .execute()
  for (let start = 0; start < log.length; start += pageLength) {
    const ids = log.slice(start, start + pageLength).map(({ id }) => id)
    const rows = await db
      .selectFrom('edits')
      .where('workspace_id', '=', workspace)
      .where('id', 'in', ids)
      .select('body')
      .execute()
    for (const { body } of rows) yield JSON.parse(body) as Edit
  }
}
