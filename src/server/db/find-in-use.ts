import type { RecordKind } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { type Scope, slices } from './scope.ts'

/** Which table names records of each kind, and in which column. */
const namedBy: { readonly [K in RecordKind]: readonly (readonly [table: string, column: string])[] } = {
  articles: [['layers', 'article_id']],
  people: [
    ['layers', 'annotator_id'],
    ['reviews', 'reviewer_id'],
  ],
  layers: [
    ['claims', 'layer_id'],
    ['reviews', 'layer_id'],
  ],
  claims: [['reviews', 'claim_id']],
  reviews: [],
}

/** Of these records, those that others name. */
export async function findInUse(scope: Scope, kind: RecordKind, ids: readonly Id[]): Promise<readonly Id[]> {
  const inUse = new Set<Id>()
  for (const [table, column] of namedBy[kind]) {
    for (const slice of slices(ids)) {
      for (const id of await findNamed(scope, { table, column, slice })) inUse.add(id)
    }
  }
  return [...inUse]
}

async function findNamed(
  { db, workspace }: Scope,
  { table, column, slice }: { table: string; column: string; slice: readonly Id[] },
): Promise<readonly Id[]> {
  const rows = await db
    // The table and the column are one of the pairs above; any of them reads alike.
    .selectFrom(table as 'layers')
    .where('workspace_id', '=', workspace)
    .where(column as 'article_id', 'in', slice)
    .select(eb => eb.ref(column as 'article_id').as('named'))
    .distinct()
    .execute()
  return rows.map(({ named }) => named)
}
