import { entries, get, update } from 'idb-keyval'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'

const prefix = 'assay:outbox:'
const consensusPrefix = 'assay:outbox-consensus:'
const reviewsPrefix = 'assay:outbox-reviews:'

/** What of an article is written by itself: one's own tags, the consensus, the reviews of colleagues. */
export type KeptOf = 'own' | 'consensus' | 'reviews'
const prefixes = { own: prefix, consensus: consensusPrefix, reviews: reviewsPrefix } as const

/** The browser's durable store of the edits of one article's own layer, or of its consensus, that wait for the server. */
export interface KeptEdits {
  /** In the order they were made. */
  read(): Promise<readonly Edit[]>
  add(edit: Edit): Promise<void>
  /** Takes one out; what others have added meanwhile stays. */
  remove(edit: Id): Promise<void>
  replace(edits: readonly Edit[]): Promise<void>
  /** Keeps the edits before it returns, for a page that is about to go; false where there is no room. */
  hold(edits: readonly Edit[]): boolean
}

export function keptEdits(article: Id, of: KeptOf = 'own'): KeptEdits {
  const key = prefixes[of] + article
  const rewrite = (change: (kept: readonly Edit[]) => readonly Edit[]) =>
    update<readonly Edit[]>(key, kept => change(kept ?? []))
  return {
    async read() {
      return merge((await get<readonly Edit[]>(key)) ?? [], readHeld(key))
    },
    add: edit => rewrite(kept => withMissing(kept, [edit])),
    async remove(id) {
      await rewrite(kept => kept.filter(edit => edit.id !== id))
      hold(
        key,
        readHeld(key).filter(edit => edit.id !== id),
      )
    },
    async replace(edits) {
      await rewrite(() => edits)
      hold(key, [])
    },
    hold: edits => hold(key, edits),
  }
}

function withMissing(kept: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  const known = new Set(kept.map(edit => edit.id))
  return [...kept, ...edits.filter(edit => !known.has(edit.id))]
}

/** Two lists, each in the order made, as one such list; where neither says which came first, the time does. */
function merge(one: readonly Edit[], other: readonly Edit[]): readonly Edit[] {
  const [left, right] = [[...one], [...other]]
  const merged: Edit[] = []
  while (left[0] && right[0]) {
    const [first, second] = [left[0], right[0]]
    const isLater = right.some(edit => edit.id === first.id)
    const isSecondLater = left.some(edit => edit.id === second.id)
    const takesFirst = isLater === isSecondLater ? first.at < second.at : isSecondLater
    const next = takesFirst ? first : second
    merged.push(next)
    for (const list of [left, right]) removeFrom(list, next.id)
  }
  return [...merged, ...left, ...right]
}

function removeFrom(list: Edit[], id: Id): void {
  const at = list.findIndex(edit => edit.id === id)
  if (at >= 0) list.splice(at, 1)
}

function readHeld(key: string): readonly Edit[] {
  return JSON.parse(tryStorage(storage => storage.getItem(key), null) ?? '[]')
}

/** False where there is no room, or the browser lets the page keep nothing. */
function hold(key: string, edits: readonly Edit[]): boolean {
  return tryStorage(storage => {
    if (edits.length === 0) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(edits))
    return true
  }, false)
}

/** What comes of `use`, or `otherwise` where the storage is full or blocked: even its mention throws then. */
function tryStorage<T>(use: (storage: Storage) => T, otherwise: T): T {
  try {
    return use(localStorage)
  } catch (error) {
    if (error instanceof DOMException) return otherwise
    throw error
  }
}

/** The articles that have edits waiting. */
export async function articlesWaiting(): Promise<readonly Id[]> {
  const kept = (await entries<string, unknown>()).filter(
    ([, value]) => Array.isArray(value) && value.length > 0,
  )
  const all = new Set([...kept.map(([key]) => key), ...tryStorage(storage => Object.keys(storage), [])])
  const ids = [...all].flatMap(key =>
    Object.values(prefixes).flatMap(each => (key.startsWith(each) ? [key.slice(each.length)] : [])),
  )
  return [...new Set(ids)]
}
