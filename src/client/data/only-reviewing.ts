import type { Id } from '../../core/id.ts'
import { createKeptIds } from './kept-ids.ts'

/** The articles on which one has said to tag nothing and only to review, to see colleagues' layers without tagging first. */
export const useOnlyReviewing = createKeptIds('assay-only-reviewing')

export function onlyReview(article: Id): void {
  useOnlyReviewing.setState(({ ids }) => ({ ids: [...new Set([...ids, article])] }))
}
