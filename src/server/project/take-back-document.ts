import type { DocumentTouch } from '../../api/project.ts'
import type { Now } from '../../core/id.ts'
import { isSame } from '../../core/json.ts'
import type { StoreWriter } from '../db/store.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { findDocumentKind } from './document-kinds.ts'

/**
 * Makes the version before the given one the next. Versions that came since do not matter while the document says
 * now what it said then: they were taken back themselves. Otherwise refused as stale.
 */
export async function takeBackDocument(
  writer: StoreWriter,
  { name, version }: DocumentTouch,
  now: Now,
): Promise<DocumentTouch> {
  const kind = findDocumentKind(name)
  if (!kind) throw new Refusal('not-found')
  const owner = await requireOwner(writer)
  const [newest] = await writer.findDocuments(name, 1)
  const [written, earlier] =
    newest && version <= newest.version ? await writer.findDocuments(name, 2, version) : []
  if (!newest || !written || !isSame(JSON.parse(newest.body), JSON.parse(written.body))) {
    throw new Refusal('stale-document', { detail: `The ${kind.called} was changed since.` })
  }
  const body = earlier?.body ?? JSON.stringify(kind.initial)
  const next = { name, version: newest.version + 1, body, at: now(), by: owner.id }
  await writer.putDocument(next)
  return { name, version: next.version }
}
