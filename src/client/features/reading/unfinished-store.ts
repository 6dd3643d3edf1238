import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

interface Unfinished {
  /** The claims with something to complete; null until they were counted. */
  readonly count: number | null
}

const stores = new WeakMap<OpenArticle, StoreApi<Unfinished>>()

/** How many claims of an open article are to complete. */
export function unfinishedOf(open: OpenArticle): StoreApi<Unfinished> {
  const known = stores.get(open)
  if (known) return known
  const store = createStore<Unfinished>(() => ({ count: null }))
  stores.set(open, store)
  return store
}

export function useUnfinishedCount(): number | null {
  return useStore(unfinishedOf(useOpenArticle()), state => state.count)
}
