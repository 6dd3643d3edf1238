import type { Id } from '../core/id.ts'
import type { Store, StoreWriter } from './db/store.ts'
import { hash } from './hash.ts'
import { Refusal } from './refusal.ts'

export interface Operation {
  readonly id: Id
  /** What is asked, as text: the same for every repetition, other for any other request. */
  readonly request: string
}

/**
 * Runs a write in one transaction and keeps its answer; the same operation again is answered the same and
 * changes nothing. Refuses an id that was used for another request.
 */
export function writeOnce<T>(
  store: Store,
  { id, request }: Operation,
  work: (writer: StoreWriter) => Promise<T>,
): Promise<T> {
  const requestHash = hash(request)
  return store.write(async writer => {
    const known = await writer.findOperation(id)
    if (known && known.requestHash !== requestHash) throw new Refusal('id-reused')
    if (known) return JSON.parse(known.answer) as T
    const answer = await work(writer)
    await writer.putOperation({ id, requestHash, answer: JSON.stringify(answer) })
    return answer
  })
}
