import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import type { Review } from '../../../core/review.ts'
import type { Draft } from './review-draft.ts'
import type { Mark } from './review-text.tsx'

interface MarkSources {
  readonly claims: readonly Claim[]
  /** The reviewer's own, where they are shown. */
  readonly ownClaims: readonly Claim[]
  readonly reviews: readonly Review[]
  readonly at: Id | null
  readonly draft: Draft | null
}

/** What is drawn on the text: the claims, what is proposed in their place, what was missed, and one's own tags. */
export function listMarks({ claims, ownClaims, reviews, at, draft }: MarkSources): readonly Mark[] {
  const types = new Map(claims.map(({ id, type }) => [id, type]))
  const isDrafted = draft?.kind === 'fix' || draft?.kind === 'missed'
  const drafted = draft && isDrafted ? [draft] : []
  return [
    ...claims.map(toMark),
    ...reviews
      .filter(({ claim, proposal }) => proposal?.fragments?.length && !(isDrafted && claim === at))
      .map(({ id, claim, proposal }) => ({
        id: `proposal of ${id}`,
        type: proposal?.type ?? types.get(claim ?? '') ?? '',
        fragments: proposal?.fragments ?? [],
        isRed: true,
      })),
    ...drafted.map(({ type, fragments }) => ({ id: 'draft', type, fragments, isRed: true })),
    ...ownClaims.map(claim => ({ ...toMark(claim), isMine: true })),
  ]
}

function toMark({ id, type, fragments }: Claim): Mark {
  return { id, type, fragments }
}
