import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { Layer, Person } from './layer.ts'
import type { Review } from './review.ts'

/** One article with everything that hangs on it: what an annotation file holds. */
export interface Bundle {
  readonly article: Article
  /** Null when the text was left out of a file. */
  readonly text: string | null
  readonly people: readonly Person[]
  readonly layers: readonly Layer[]
  readonly claims: readonly Claim[]
  readonly reviews: readonly Review[]
}
