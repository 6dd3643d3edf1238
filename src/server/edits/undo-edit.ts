import type { EditAnswer } from '../../api/schemas.ts'
import { type Change, type Edit, invert } from '../../core/edit.ts'
import type { Id, Now } from '../../core/id.ts'
import type { Store, StoreWriter } from '../db/store.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { commitEdit, refuseSecondLayer } from './commit-edit.ts'

export interface UndoRequest {
  /** The id of the edit that takes back. */
  readonly id: Id
  /** The edit that is taken back. */
  readonly target: Id
}

/** Takes back any stored edit by a new one, once; refused as stale when its records were changed since. */
export function undoEdit(store: Store, { id, target }: UndoRequest, now: Now): Promise<EditAnswer> {
  return writeOnce(store, { id, request: `undo ${target}` }, writer => takeBack(writer, { id, target }, now))
}

/** Writes the edit that takes back another, inside a transaction. */
export async function takeBack(
  writer: StoreWriter,
  { id, target }: UndoRequest,
  now: Now,
): Promise<EditAnswer> {
  const owner = await requireOwner(writer)
  const undone = await writer.findEdit(target)
  if (!undone) throw new Refusal('not-found')
  const edit: Edit = {
    id,
    at: now(),
    by: owner.id,
    article: undone.article,
    change: withoutLeavers(invert(undone.change)),
    ...(undone.undoes === undefined ? { undoes: target } : { redoes: target }),
  }
  await refuseSecondLayer(writer, edit)
  return { edit: id, versions: { ...(await commitEdit(writer, edit, 'stale-base')) } }
}

/** People stay once they came: they belong to no one article, and others may name them by now. */
function withoutLeavers({ people = [], ...change }: Change): Change {
  const kept = people.filter(({ after }) => after !== null)
  return kept.length > 0 ? { ...change, people: kept } : change
}
