import type { Article } from '../../core/article.ts'
import type { Revision } from '../../core/check-claim.ts'
import type { Claim } from '../../core/claim.ts'
import type { Codebook } from '../../core/codebook.ts'
import type { Id } from '../../core/id.ts'
import type { Layer } from '../../core/layer.ts'
import type { CodePoints } from '../../text/code-points.ts'

/** What an edit is checked by. */
export interface EditContext {
  readonly article: Article
  /** The article's stored layers. */
  readonly layers: ReadonlyMap<Id, Layer>
  /** The claims that the edit's reviews are about, as far as they are stored. */
  readonly reviewed?: ReadonlyMap<Id, Claim>
  readonly codebook: Codebook
  /** Null where no claim of the edit names a place in the text beside its fragments. */
  readonly points: CodePoints | null
  /** What claims were before, as far as it is known; their values and those that are stored pass. */
  readonly revisions?: ReadonlyMap<Id, readonly Revision[]>
}
