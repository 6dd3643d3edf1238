import { compareIds } from '../../core/compare-ids.ts'
import type { Id } from '../../core/id.ts'
import { parseRecord } from './parse-record.ts'
import { type Scope, slices } from './scope.ts'
import type { LayerContent, LayerTouch, StoredLayer, Versions } from './store.ts'

/** The changes told with a layer's history hold at most this many UTF-16 units together, so that it stays light. */
const historySize = 500_000

/** The layers of one article, or of the whole workspace, with how much they hold. */
export async function listLayers({ db, workspace }: Scope, article?: Id): Promise<readonly StoredLayer[]> {
  const rows = await db
    .selectFrom('layers')
    .innerJoin('people', join =>
      join
        .onRef('people.workspace_id', '=', 'layers.workspace_id')
        .onRef('people.id', '=', 'layers.annotator_id'),
    )
    .where('layers.workspace_id', '=', workspace)
    .$if(article !== undefined, query => query.where('layers.article_id', '=', article ?? ''))
    .select(['layers.id', 'layers.article_id', 'layers.body', 'layers.version', 'people.body as person'])
    .execute()
  const counts = await countByLayer({ db, workspace }, article)
  return rows.sort(compareIds).map(row => ({
    article: row.article_id,
    layer: parseRecord('layers', row.body),
    annotator: parseRecord('people', row.person),
    version: row.version,
    claims: counts.get(row.id) ?? 0,
  }))
}

async function countByLayer(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  article: Id | undefined,
): Promise<ReadonlyMap<Id, number>> {
  const rows = await db
    .selectFrom('claims')
    .where('workspace_id', '=', workspace)
    .$if(article !== undefined, query => query.where('article_id', '=', article ?? ''))
    .groupBy(['article_id', 'layer_id'])
    .select(eb => ['layer_id', eb.fn.countAll().as('count')])
    .execute()
  return new Map(rows.map(row => [row.layer_id, Number(row.count)]))
}

/** One layer's claims in reading order and its newest edits. Null when the article never had such a layer. */
export async function readLayer(
  scope: Scope,
  { article, layer, edits }: { article: Id; layer: Id; edits: number },
): Promise<LayerContent | null> {
  const { db, workspace } = scope
  const row = await db
    .selectFrom('layers')
    .where('workspace_id', '=', workspace)
    .where('article_id', '=', article)
    .where('id', '=', layer)
    .select(['version', 'body'])
    .executeTakeFirst()
  const version = row?.version ?? (await findLastTouch(scope, article, layer))?.version
  if (version === undefined) return null
  const claims = await db
    .selectFrom('claims')
    .where('workspace_id', '=', workspace)
    .where('layer_id', '=', layer)
    .orderBy('first_start')
    .orderBy('last_end', 'desc')
    .orderBy('id')
    .select('body')
    .execute()
  return {
    version,
    layer: row?.body ?? null,
    claims: claims.map(({ body }) => body),
    edits: await readHistory(scope, layer, edits),
  }
}

/** The newest edit of a layer and the version it made, also of a layer that is no more: its history outlives it. */
export async function findLastTouch(
  { db, workspace }: Scope,
  article: Id,
  layer: Id,
): Promise<LayerTouch | undefined> {
  return db
    .selectFrom('edit_layers')
    .innerJoin('edits', join =>
      join
        .onRef('edits.workspace_id', '=', 'edit_layers.workspace_id')
        .onRef('edits.id', '=', 'edit_layers.edit_id'),
    )
    .where('edit_layers.workspace_id', '=', workspace)
    .where('edit_layers.layer_id', '=', layer)
    .where('edits.article_id', '=', article)
    .orderBy('edit_layers.version', 'desc')
    .limit(1)
    .select(['edit_layers.version', 'edits.id as edit'])
    .executeTakeFirst()
}

/** Newest edits, oldest first; those for whose change there is no room are told without it. */
async function readHistory(scope: Scope, layer: Id, limit: number): Promise<readonly string[]> {
  if (limit === 0) return []
  const log = await selectHistory(scope, layer)
    .orderBy('edit_layers.version', 'desc')
    .limit(limit)
    .select(['edits.id', 'edits.size', 'edits.head'])
    .execute()
  let room = historySize
  const told = log.filter(({ size }) => {
    if (size > room) return false
    room -= size
    return true
  })
  const bodies = await readBodies(
    scope,
    told.map(({ id }) => id),
  )
  return log.toReversed().map(({ id, head }) => bodies.get(id) ?? head)
}

async function readBodies({ db, workspace }: Scope, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const bodies = new Map<Id, string>()
  for (const slice of slices(ids)) {
    const rows = await db
      .selectFrom('edits')
      .where('workspace_id', '=', workspace)
      .where('id', 'in', slice)
      .select(['id', 'body'])
      .execute()
    for (const { id, body } of rows) bodies.set(id, body)
  }
  return bodies
}

function selectHistory({ db, workspace }: Scope, layer: Id) {
  return db
    .selectFrom('edit_layers')
    .innerJoin('edits', join =>
      join
        .onRef('edits.workspace_id', '=', 'edit_layers.workspace_id')
        .onRef('edits.id', '=', 'edit_layers.edit_id'),
    )
    .where('edit_layers.workspace_id', '=', workspace)
    .where('edit_layers.layer_id', '=', layer)
}

/** How many edits touched each layer, layers that are no more included. */
export async function layerVersions({ db, workspace }: Scope, layers: readonly Id[]): Promise<Versions> {
  const versions: Record<Id, number> = Object.fromEntries(layers.map(layer => [layer, 0]))
  for (const slice of slices(layers)) {
    const rows = await db
      .selectFrom('edit_layers')
      .where('workspace_id', '=', workspace)
      .where('layer_id', 'in', slice)
      .groupBy('layer_id')
      .select(eb => ['layer_id', eb.fn.max('version').as('version')])
      .execute()
    for (const row of rows) versions[row.layer_id] = row.version
  }
  return versions
}
