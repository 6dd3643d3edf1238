import type { Verdict } from '../../../core/review.ts'
import type { ClaimLike } from '../../../text/lanes.ts'

/** Something drawn on the text: a claim, what the reviewer says of it or would have instead, or a tag of their own. */
export interface Mark extends ClaimLike {
  readonly look: 'claim' | 'proposed' | 'disputed' | 'missed' | 'mine'
  /** What the reviewer said of the claim. */
  readonly verdict?: Verdict
}
