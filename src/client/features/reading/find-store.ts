// What is looked for within an article and what of it is there. Beside the store of the article: nothing that is
// found is worked out anew when a claim is tagged.
import { type StoreApi, useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Claim } from '../../../core/claim.ts'
import type { Span } from '../../../core/span.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

export type FindScope = 'text' | 'claims'

export interface FindState {
  readonly query: string
  readonly scope: FindScope
  readonly wholeWords: boolean
  /** Where the words stand in the article, in its order: all places, or those within the claims found. */
  readonly places: readonly Span[]
  /** Those whose words or notes have what is looked for, in the order of lists; null while the text is searched. */
  readonly claims: readonly Claim[] | null
  /** Which of the places, or of the claims, one has gone to; -1 for none. */
  readonly current: number
  /** False while what was found for other words still stands there. */
  readonly isDone: boolean
}

const stores = new WeakMap<OpenArticle, StoreApi<FindState>>()

export function findingOf(open: OpenArticle): StoreApi<FindState> {
  const known = stores.get(open)
  if (known) return known
  const store = createStore<FindState>(() => ({
    query: '',
    scope: 'text',
    wholeWords: false,
    places: [],
    claims: null,
    current: -1,
    isDone: true,
  }))
  stores.set(open, store)
  return store
}

export function useFinding<T>(select: (state: FindState) => T): T {
  return useStore(findingOf(useOpenArticle()), select)
}

/** How many things were found. */
export function countFound({ places, claims }: Pick<FindState, 'places' | 'claims'>): number {
  return (claims ?? places).length
}
