// Small facts of the workspace: settings, sessions, answered operations.
import type { Id } from '../../core/id.ts'
import type { Scope } from './scope.ts'
import type { SettingName, StoredOperation } from './store.ts'

export async function findSetting({ db, workspace }: Scope, name: SettingName): Promise<string | null> {
  const row = await db
    .selectFrom('settings')
    .where('workspace_id', '=', workspace)
    .where('name', '=', name)
    .select('value')
    .executeTakeFirst()
  return row?.value ?? null
}

export async function putSetting(
  { db, workspace }: Scope,
  { name, value }: { name: SettingName; value: string },
): Promise<void> {
  await db
    .insertInto('settings')
    .values({ workspace_id: workspace, name, value })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'name']).doUpdateSet(eb => ({ value: eb.ref('excluded.value') })),
    )
    .execute()
}

export async function findSession(
  { db, workspace }: Scope,
  tokenHash: string,
): Promise<{ tokenHash: string; created: string } | null> {
  const row = await db
    .selectFrom('sessions')
    .where('workspace_id', '=', workspace)
    .where('token_hash', '=', tokenHash)
    .select(['token_hash', 'created_at'])
    .executeTakeFirst()
  return row ? { tokenHash: row.token_hash, created: row.created_at } : null
}

export async function addSession({ db, workspace, now }: Scope, tokenHash: string): Promise<void> {
  await db
    .insertInto('sessions')
    .values({ workspace_id: workspace, token_hash: tokenHash, created_at: now() })
    .execute()
}

export async function dropSessions({ db, workspace }: Scope, before: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspace)
    .where('created_at', '<', before)
    .execute()
}

export async function findOperation({ db, workspace }: Scope, id: Id): Promise<StoredOperation | null> {
  const row = await db
    .selectFrom('operations')
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .select(['request_hash', 'answer'])
    .executeTakeFirst()
  return row ? { id, requestHash: row.request_hash, answer: row.answer } : null
}

export async function putOperation(
  { db, workspace, now }: Scope,
  { id, requestHash, answer }: StoredOperation,
): Promise<void> {
  await db
    .insertInto('operations')
    .values({ workspace_id: workspace, id, request_hash: requestHash, recorded_at: now(), answer })
    .execute()
}
