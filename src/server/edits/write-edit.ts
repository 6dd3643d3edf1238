import type { EditAnswer } from '../../api/schemas.ts'
import type { Edit } from '../../core/edit.ts'
import type { Store, Versions } from '../db/store.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { checkEdit } from './check-edit.ts'
import { commitFresh, refuseSecondLayer, refuseStale } from './commit-edit.ts'
import { canWriteLayers } from './own-layer.ts'

/** More are not told: the first say enough. */
const mostProblems = 100

/** Writes an annotator's edit of their own layer, once; `base` names the versions it was made on. */
export function writeEdit(store: Store, edit: Edit, base: Versions): Promise<EditAnswer> {
  return writeOnce(store, { id: edit.id, request: JSON.stringify(edit) }, async writer => {
    const owner = await requireOwner(writer)
    const found = await writer.findArticle(edit.article)
    if (!found) throw new Refusal('not-found')
    const layers = new Map((await writer.listLayers(edit.article)).map(({ layer }) => [layer.id, layer]))
    if (!canWriteLayers(edit, owner, layers)) throw new Refusal('forbidden')
    await refuseStale(writer, edit, base)
    await refuseSecondLayer(writer, edit)
    const problems = checkEdit(edit, { article: found.article, layers: new Set(layers.keys()) })
    if (problems.length > 0) throw new Refusal('invalid-edit', { problems: problems.slice(0, mostProblems) })
    return { edit: edit.id, versions: { ...(await commitFresh(writer, edit, 'invalid-edit')) } }
  })
}
