import type { DocumentTouch } from '../../api/project.ts'
import type { Now } from '../../core/id.ts'
import type { StoreWriter } from '../db/store.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { findDocumentKind } from './document-kinds.ts'

/** Makes the version before the newest one the next; refused as stale when another has come since. */
export async function takeBackDocument(
  writer: StoreWriter,
  { name, version }: DocumentTouch,
  now: Now,
): Promise<DocumentTouch> {
  const kind = findDocumentKind(name)
  if (!kind) throw new Refusal('not-found')
  const owner = await requireOwner(writer)
  const [newest, earlier] = await writer.findDocuments(name, 2)
  if (!newest || newest.version !== version) {
    throw new Refusal('stale-document', { detail: `The ${name} of the project were changed since.` })
  }
  const body = earlier?.body ?? JSON.stringify(kind.initial)
  const next = { name, version: version + 1, body, at: now(), by: owner.id }
  await writer.putDocument(next)
  return { name, version: next.version }
}
