import type { ProjectDocument, ProjectRequest } from '../../api/project.ts'
import type { Now } from '../../core/id.ts'
import type { Json } from '../../core/json.ts'
import type { Store, StoredDocument, StoreReader } from '../db/store.ts'
import { hash } from '../hash.ts'
import { Refusal } from '../refusal.ts'
import { requireOwner } from '../require-owner.ts'
import { writeOnce } from '../write-once.ts'
import { findDocumentKind } from './document-kinds.ts'

/** The document as it is now; what projects begin with where nobody wrote one. */
export async function readDocument(store: StoreReader, name: string): Promise<ProjectDocument> {
  return (await findDocument(store, name)).present()
}

export interface FoundDocument {
  /** An entity tag: one content of the document, also after the data folder was changed for another. */
  readonly tag: string
  readonly present: () => ProjectDocument
}

/** The same without reading its body, for whoever may have it already. */
export async function findDocument(store: StoreReader, name: string): Promise<FoundDocument> {
  const kind = findDocumentKind(name)
  if (!kind) throw new Refusal('not-found')
  const [stored] = await store.findDocuments(name, 1)
  if (stored) return { tag: `"${stored.version}-${stored.at}"`, present: () => presentDocument(stored) }
  const body = kind.initial
  // Another release may begin with another one.
  const tag = `"0-${hash(JSON.stringify(body))}"`
  return { tag, present: () => ({ name, version: 0, body, at: null, by: null }) }
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
