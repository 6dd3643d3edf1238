import type { ProjectDocument, ProjectRequest } from '../../api/project.ts'
import type { Now } from '../../core/id.ts'
import type { Json } from '../../core/json.ts'
import type { Store, StoredDocument, StoreReader } from '../db/store.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { findDocumentKind } from './document-kinds.ts'

/** The document as it is now; what projects begin with where nobody wrote one. */
export async function readDocument(store: StoreReader, name: string): Promise<ProjectDocument> {
  const kind = findDocumentKind(name)
  if (!kind) throw new Refusal('not-found')
  const [stored] = await store.findDocuments(name, 1)
  return stored ? presentDocument(stored) : { name, version: 0, body: kind.initial, at: null, by: null }
}

/** Writes the next version of a document, once; refused with both sides when it was made on another than the newest. */
export async function writeDocument(
  store: Store,
  name: string,
  { request, now }: { request: ProjectRequest; now: Now },
): Promise<ProjectDocument> {
  const kind = findDocumentKind(name)
  if (!kind) throw new Refusal('not-found')
  const read = kind.read(request.body)
  if (!read.ok) throw new Refusal('invalid-document', { problems: read.error })
  const operation = { id: request.id, request: `document ${name} ${request.base} ${read.value}` }
  return writeOnce(store, operation, async writer => {
    const owner = await requireOwner(writer)
    const current = await readDocument(writer, name)
    if (current.version !== request.base) {
      throw new Refusal('stale-document', { conflict: { yours: request.body, current } })
    }
    const next = { name, version: current.version + 1, body: read.value, at: now(), by: owner.id }
    await writer.putDocument(next)
    return presentDocument(next)
  })
}

export function presentDocument({ body, ...rest }: StoredDocument): ProjectDocument {
  return { ...rest, body: JSON.parse(body) as Json }
}
