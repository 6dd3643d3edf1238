import type { Claim } from '../../core/claim.ts'
import { isSameSort } from '../../core/consensus.ts'
import type { Diff, Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { layersOf } from '../db/layers-of.ts'
import { RecordInUse, type StaleRecord, type StoreWriter, type Versions } from '../db/store.ts'
import { Refusal } from '../refusal.ts'

/** The code for records that go while others name them. */
type WhenInUse = 'invalid-edit' | 'stale-base'

/** Writes an edit that fits what is stored and answers the new versions; refuses a stale one with both sides. */
export async function commitEdit(writer: StoreWriter, edit: Edit, whenInUse: WhenInUse): Promise<Versions> {
  await refuseStale(writer, edit)
  return commitFresh(writer, edit, whenInUse)
}

/** As `commitEdit`, for an edit that `refuseStale` has let through. */
export async function commitFresh(writer: StoreWriter, edit: Edit, whenInUse: WhenInUse): Promise<Versions> {
  if (await writer.findEdit(edit.id)) throw new Refusal('id-reused')
  await refuseSameText(writer, edit)
  try {
    return await writer.putEdit(edit)
  } catch (error) {
    if (!(error instanceof RecordInUse)) throw error
    throw refuse(whenInUse, describeInUse[error.kind])
  }
}

/** Refuses an edit made on other versions than the stored ones (`base`, where it is given) or on other records. */
export async function refuseStale(writer: StoreWriter, edit: Edit, base?: Versions): Promise<void> {
  const stale = await writer.findStale(edit)
  const foreign = stale.find(({ elsewhere }) => elsewhere)
  if (foreign) {
    const detail = `“${foreign.diff.id}” is the id of a record of another article.`
    throw new Refusal('invalid-edit', { detail })
  }
  const versions = await writer.layerVersions([
    ...new Set([...layersOf(edit.change), ...Object.keys(base ?? {})]),
  ])
  if (stale.length === 0 && !isOutdated(edit, versions, base)) return
  const conflicts = stale.filter(isOfClaim).map(presentConflict)
  throw new Refusal('stale-base', { conflict: { base: base ?? {}, versions, conflicts } })
}

/** A layer that the edit makes anew may be based on 0, whatever became of it before. */
function isOutdated({ change }: Edit, versions: Versions, base: Versions | undefined): boolean {
  if (!base) return false
  const made = new Set((change.layers ?? []).filter(({ before }) => before === null).map(({ id }) => id))
  return Object.entries(versions).some(
    ([layer, version]) => base[layer] !== version && !(made.has(layer) && base[layer] === 0),
  )
}

/** One article a text: refuses a second one that came in between. */
async function refuseSameText(writer: StoreWriter, { change }: Edit): Promise<void> {
  for (const { id, after } of change.articles ?? []) {
    const twin = after ? await writer.findArticleByText(after.sha256) : null
    if (twin && twin.article.id !== id) throw refuse('stale-base', 'The same text was added again meanwhile.')
  }
}

/** One layer of tags and one consensus a person and article, but for those that came with files: refuses a second one. */
export async function refuseSecondLayer(writer: StoreWriter, { article, change }: Edit): Promise<void> {
  const made = (change.layers ?? []).filter(({ before }) => before === null)
  if (made.length === 0) return
  const touched = new Set((change.layers ?? []).map(({ id }) => id))
  const layers = (await writer.listLayers(article)).filter(({ layer }) => !touched.has(layer.id))
  for (const { id, after } of made) {
    const twin = layers.find(({ layer }) => after !== null && isSameSort(layer, after))
    if (!twin) continue
    const versions = { [id]: 0, [twin.layer.id]: twin.version }
    throw refuse('stale-base', 'This annotator already has a layer on this article.', versions)
  }
}

const describeInUse = {
  articles: 'The article has layers that were added since.',
  people: 'Somebody who annotates or reviews here cannot be removed.',
  layers: 'The layer has claims or reviews that were added since.',
  claims: 'A claim that a colleague has reviewed stays as long as the review does.',
  reviews: 'The review is in use.',
} as const

function refuse(
  code: 'invalid-edit' | 'stale-base',
  detail: string,
  versions: Record<Id, number> = {},
): Refusal {
  if (code === 'invalid-edit') return new Refusal(code, { detail })
  return new Refusal(code, { detail, conflict: { base: {}, versions, conflicts: [] } })
}

function isOfClaim(stale: StaleRecord): stale is StaleRecord & ClaimConflict {
  return stale.kind === 'claims'
}

interface ClaimConflict {
  readonly diff: Diff<Claim>
  readonly current: Claim | null
}

function presentConflict({ diff, current }: ClaimConflict) {
  return { id: diff.id, yours: diff.after, current }
}
