import { del, get, keys, set } from 'idb-keyval'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'

const prefix = 'assay:outbox:'

/** The browser's durable store of the edits of one article that wait for the server. */
export function keptEdits(article: Id) {
  const key = prefix + article
  return {
    read: async (): Promise<readonly Edit[]> => (await get<readonly Edit[]>(key)) ?? [],
    write: (edits: readonly Edit[]): Promise<void> => (edits.length === 0 ? del(key) : set(key, edits)),
  }
}

/** The articles that have edits waiting. */
export async function articlesWaiting(): Promise<readonly Id[]> {
  const all = await keys<string>()
  return all.filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
}
