import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { layerVersions } from './find-layers.ts'
import { layersOf } from './layers-of.ts'
import { putRecords, removeRecords } from './put-records.ts'
import { type Scope, slices } from './scope.ts'
import type { LogEnd, Versions } from './store.ts'

/** Writes a change that fits what is stored, logs the edit, and answers the versions of the layers it touched. */
export async function putEdit(scope: Scope, edit: Edit): Promise<Versions> {
  const at = scope.now()
  const versions = await nextVersions(scope, edit)
  await removeRecords(scope, edit.change)
  await putRecords(scope, { edit, versions, at })
  await stampLayers(scope, versions)
  await logEdit(scope, { edit, versions, at })
  await scope.db
    .updateTable('articles')
    .set({ touched_at: at })
    .where('workspace_id', '=', scope.workspace)
    .where('id', '=', edit.article)
    .execute()
  return versions
}

async function nextVersions(scope: Scope, edit: Edit): Promise<Versions> {
  const versions = await layerVersions(scope, layersOf(edit.change))
  return Object.fromEntries(Object.entries(versions).map(([layer, version]) => [layer, version + 1]))
}

async function stampLayers({ db, workspace }: Scope, versions: Versions): Promise<void> {
  for (const [layer, version] of Object.entries(versions)) {
    await db
      .updateTable('layers')
      .set({ version })
      .where('workspace_id', '=', workspace)
      .where('id', '=', layer)
      .execute()
  }
}

async function logEdit(
  scope: Scope,
  { edit, versions, at }: { edit: Edit; versions: Versions; at: string },
): Promise<void> {
  const { db, workspace } = scope
  const body = JSON.stringify(edit)
  await db
    .insertInto('edits')
    .values({
      workspace_id: workspace,
      id: edit.id,
      article_id: edit.article,
      sequence: await nextSequence(scope),
      made_at: edit.at,
      recorded_at: at,
      made_by: edit.by,
      size: body.length,
      head: JSON.stringify({ ...edit, change: null }),
      body,
    })
    .execute()
  const touched = Object.entries(versions).map(([layer_id, version]) => ({
    workspace_id: workspace,
    edit_id: edit.id,
    layer_id,
    version,
  }))
  for (const slice of slices(touched)) await db.insertInto('edit_layers').values(slice).execute()
}

async function nextSequence({ db, workspace }: Scope): Promise<number> {
  const row = await db
    .selectFrom('edits')
    .where('workspace_id', '=', workspace)
    .select(eb => eb.fn.max('sequence').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function findEdit({ db, workspace }: Scope, id: Id): Promise<Edit | null> {
  const row = await db
    .selectFrom('edits')
    .where('workspace_id', '=', workspace)
    .where('id', '=', id)
    .select('body')
    .executeTakeFirst()
  return row ? (JSON.parse(row.body) as Edit) : null
}

export async function findLogEnd({ db, workspace }: Scope): Promise<LogEnd | null> {
  const row = await db
    .selectFrom('edits')
    .where('workspace_id', '=', workspace)
    .orderBy('sequence', 'desc')
    .limit(1)
    .select(['sequence', 'id as edit'])
    .executeTakeFirst()
  return row ?? null
}

export async function hasEdits({ db, workspace }: Scope): Promise<boolean> {
  const row = await db
    .selectFrom('edits')
    .where('workspace_id', '=', workspace)
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
