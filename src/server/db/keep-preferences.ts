import type { Id } from '../../core/id.ts'
import type { Scope } from './scope.ts'
import type { StoredPreferences } from './store.ts'

export async function findPreferences(
  { db, workspace }: Scope,
  person: Id,
): Promise<StoredPreferences | null> {
  const row = await db
    .selectFrom('preferences')
    .where('workspace_id', '=', workspace)
    .where('person_id', '=', person)
    .select(['changed_at', 'body'])
    .executeTakeFirst()
  return row ? { person, at: row.changed_at, body: row.body } : null
}

/** One statement, so that of two that come at once the newer stays. */
export async function putPreferences(
  { db, workspace }: Scope,
  { person, at, body }: StoredPreferences,
): Promise<void> {
  await db
    .insertInto('preferences')
    .values({ workspace_id: workspace, person_id: person, changed_at: at, body })
    .onConflict(conflict =>
      conflict
        .columns(['workspace_id', 'person_id'])
        .doUpdateSet(eb => ({ changed_at: eb.ref('excluded.changed_at'), body: eb.ref('excluded.body') }))
        .whereRef('excluded.changed_at', '>', 'preferences.changed_at'),
    )
    .execute()
}
