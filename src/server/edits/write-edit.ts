import type { EditAnswer } from '../../api/schemas.ts'
import type { Article } from '../../core/article.ts'
import type { Claim } from '../../core/claim.ts'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import type { Problem } from '../../core/problem.ts'
import { readTextFragment } from '../../core/text-fragment.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import type { Store, StoreReader, Versions } from '../db/store.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { checkEdit } from './check-edit.ts'
import { commitFresh, refuseSecondLayer, refuseStale } from './commit-edit.ts'
import type { EditContext } from './edit-context.ts'
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
    const context = { article: found.article, layers, reviewed: await readReviewed(writer, edit) }
    const problems = await checkByLog(writer, edit, {
      ...context,
      ...(await readLaws(writer, edit, found.article)),
    })
    if (problems.length > 0) throw new Refusal('invalid-edit', { problems: problems.slice(0, mostProblems) })
    return { edit: edit.id, versions: { ...(await commitFresh(writer, edit, 'invalid-edit')) } }
  })
}

/** The claims of the edit's article that its reviews are about. */
async function readReviewed(reader: StoreReader, { change }: Edit): Promise<ReadonlyMap<Id, Claim>> {
  const claims = (change.reviews ?? []).flatMap(({ after }) => after?.claim ?? [])
  return claims.length === 0 ? new Map() : reader.findClaims(claims)
}

/** What a claim was earlier is read from the log only where something in the edit does not fit without it. */
async function checkByLog(
  reader: StoreReader,
  edit: Edit,
  context: EditContext,
): Promise<readonly Problem[]> {
  const problems = checkEdit(edit, context)
  const claims = (edit.change.claims ?? []).flatMap(({ id, after }) => (after ? [id] : []))
  if (problems.length === 0 || claims.length === 0) return problems
  return checkEdit(edit, { ...context, revisions: await reader.listRevisions(edit.article, claims) })
}

/** What an edit is checked by. The text is read only for an edit that names a place in it by an attribute. */
async function readLaws(
  reader: StoreReader,
  edit: Edit,
  article: Article,
): Promise<Pick<EditContext, 'codebook' | 'points'>> {
  const codebook = await readProjectCodebook(reader)
  const text = namesPlaces(edit) ? await reader.findText(article.sha256) : null
  return { codebook, points: text === null ? null : indexCodePoints(text) }
}

function namesPlaces({ change }: Edit): boolean {
  const claims = (change.claims ?? []).map(({ after }) => after?.attributes)
  const proposals = (change.reviews ?? []).map(({ after }) => after?.proposal?.attributes)
  return [...claims, ...proposals].some(attributes =>
    Object.values(attributes ?? {}).some(value => readTextFragment(value) !== null),
  )
}
