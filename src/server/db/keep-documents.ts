import type { Scope } from './scope.ts'
import type { StoredDocument } from './store.ts'

/** The newest versions of a project document, or the newest up to one, newest first. */
export async function findDocuments(
  { db, workspace }: Scope,
  { name, most, upTo }: { name: string; most: number; upTo?: number | undefined },
): Promise<readonly StoredDocument[]> {
  const rows = await db
    .selectFrom('documents')
    .where('workspace_id', '=', workspace)
    .where('name', '=', name)
    .$if(upTo !== undefined, query => query.where('version', '<=', upTo ?? 0))
    .orderBy('version', 'desc')
    .limit(most)
    .select(['name', 'version', 'body', 'made_at', 'made_by'])
    .execute()
  return rows.map(({ made_at: at, made_by: by, ...row }) => ({ ...row, at, by }))
}

export async function putDocument({ db, workspace }: Scope, document: StoredDocument): Promise<void> {
  const { name, version, body, at, by } = document
  await db
    .insertInto('documents')
    .values({ workspace_id: workspace, name, version, body, made_at: at, made_by: by })
    .execute()
}
