import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Id } from '../../core/id.ts'

interface OnlyReviewing {
  /** On which one has said to tag nothing and only to review. */
  readonly articles: readonly Id[]
}

/** Where one has asked to see colleagues' layers without tagging first; kept in this browser. */
export const useOnlyReviewing = create<OnlyReviewing>()(
  persist((): OnlyReviewing => ({ articles: [] }), {
    name: 'assay-only-reviewing',
    merge: (stored, initial) => {
      const kept =
        typeof stored === 'object' && stored !== null && 'articles' in stored ? stored.articles : []
      const isList = Array.isArray(kept) && kept.every(each => typeof each === 'string')
      return isList ? { articles: kept } : initial
    },
  }),
)

export function onlyReview(article: Id): void {
  useOnlyReviewing.setState(({ articles }) => ({ articles: [...new Set([...articles, article])] }))
}
