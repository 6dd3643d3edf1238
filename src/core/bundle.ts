import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Layer, Person } from './layer.ts'
import type { Review } from './review.ts'

/** One article with everything that hangs on it: what an annotation file holds. */
export interface Bundle {
  readonly article: Article
  /** Null when a file leaves the text out and the reader does not hold it. */
  readonly text: string | null
  readonly people: readonly Person[]
  readonly layers: readonly Layer[]
  readonly claims: readonly Claim[]
  readonly reviews: readonly Review[]
}
