import { del, get, keys, set } from 'idb-keyval'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'

const prefix = 'assay:outbox:'

/** The browser's durable store of the edits of one article that wait for the server. */
export function keptEdits(article: Id) {
  const key = prefix + article
  return {
    read: async (): Promise<readonly Edit[]> => {
      const kept = (await get<readonly Edit[]>(key)) ?? []
      const known = new Set(kept.map(edit => edit.id))
      return [...kept, ...readHeld(key).filter(edit => !known.has(edit.id))]
    },
    write: async (edits: readonly Edit[]): Promise<void> => {
      await (edits.length === 0 ? del(key) : set(key, edits))
      localStorage.removeItem(key)
    },
    /** Keeps the edits before it returns, for a page that is about to go; false where there is no room. */
    hold: (edits: readonly Edit[]): boolean => {
      try {
        localStorage.setItem(key, JSON.stringify(edits))
        return true
      } catch (error) {
        if (error instanceof DOMException) return false
        throw error
      }
    },
  }
}

function readHeld(key: string): readonly Edit[] {
  return JSON.parse(localStorage.getItem(key) ?? '[]')
}

/** The articles that have edits waiting. */
export async function articlesWaiting(): Promise<readonly Id[]> {
  const all = new Set([...(await keys<string>()), ...Object.keys(localStorage)])
  return [...all].filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
}
