import type { RenameSpeakerAnswer, RenameSpeakerRequest } from '../../api/speakers.ts'
import type { Claim } from '../../core/claim.ts'
import type { Diff } from '../../core/edit.ts'
import type { Id, Now } from '../../core/id.ts'
import { isSame, type Json } from '../../core/json.ts'
import { parseSpeakers } from '../../core/parse-speakers.ts'
import { renameInClaim, renameInRegister } from '../../core/rename-speaker.ts'
import type { SpeakerRegister } from '../../core/speakers.ts'
import type { Store, StoreWriter } from '../db/store.ts'
import { commitEdit } from '../edits/commit-edit.ts'
import { readProjectCodebook } from '../project/project-codebook.ts'
import { readDocument } from '../project/write-document.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { type NamingClaim, readNaming } from './read-naming.ts'

/**
 * Gives a speaker another name, or makes several one, once: in every claim of the owner's layers, by one edit an
 * article, and in the register, all or nothing. Claims of others stay and are counted. Refused with both sides when
 * the register was changed since.
 */
export function renameSpeaker(
  store: Store,
  { request, now }: { request: RenameSpeakerRequest; now: Now },
): Promise<RenameSpeakerAnswer> {
  const operation = { id: request.id, request: `rename speaker ${JSON.stringify(request)}` }
  return writeOnce(store, operation, async writer => {
    const owner = await requireOwner(writer)
    const documents = await renameInDocument(writer, { request, at: now(), by: owner.id })
    const { changes, left } = await planRenaming(writer, { request, at: now(), owner: owner.id })
    const edits: RenameSpeakerAnswer['edits'] = []
    for (const [article, claims] of changes) {
      const id = `${request.id}#${edits.length + 1}`
      await commitEdit(writer, { id, at: now(), by: owner.id, article, change: { claims } }, 'invalid-edit')
      edits.push({ edit: id, article })
    }
    const claims = [...changes.values()].reduce((sum, diffs) => sum + diffs.length, 0)
    return { edits, claims, left, documents }
  })
}

/** What changes in the owner's layers, by article, and how many claims of others would. */
async function planRenaming(
  writer: StoreWriter,
  { request, at, owner }: { request: RenameSpeakerRequest; at: string; owner: Id },
): Promise<{ changes: ReadonlyMap<Id, readonly Diff<Claim>[]>; left: number }> {
  const changes = new Map<Id, readonly Diff<Claim>[]>()
  const naming = readNaming(writer, await readProjectCodebook(writer))
  let left = 0
  for (const layer of await writer.listLayers()) {
    if (layer.claims === 0) continue
    const diffs = renameInLayer((await naming(layer)).claims, request, at)
    if (layer.annotator.id !== owner) left += diffs.length
    else if (diffs.length > 0) changes.set(layer.article, [...(changes.get(layer.article) ?? []), ...diffs])
  }
  return { changes, left }
}

function renameInLayer(
  claims: Iterable<NamingClaim>,
  request: RenameSpeakerRequest,
  at: string,
): Diff<Claim>[] {
  const diffs: Diff<Claim>[] = []
  for (const { claim, people } of claims) {
    const attributes = renameInClaim(claim.attributes, request, people)
    if (attributes) diffs.push({ id: claim.id, before: claim, after: { ...claim, attributes, modified: at } })
  }
  return diffs
}

/** The version of the register that it makes; none where nothing of it changes. */
async function renameInDocument(
  writer: StoreWriter,
  { request, at, by }: { request: RenameSpeakerRequest; at: string; by: Id },
): Promise<RenameSpeakerAnswer['documents']> {
  const current = await readDocument(writer, 'speakers')
  const register = current.body as unknown as SpeakerRegister
  const next = renameInRegister(register, request) as unknown as Json
  if (current.version !== request.base)
    throw new Refusal('stale-document', { conflict: { yours: next, current } })
  const parsed = parseSpeakers(next)
  if (!parsed.ok) throw new Refusal('invalid-document', { problems: parsed.error })
  if (isSame(next, current.body)) return []
  const version = current.version + 1
  await writer.putDocument({ name: 'speakers', version, body: JSON.stringify(parsed.value), at, by })
  return [{ name: 'speakers', version }]
}
