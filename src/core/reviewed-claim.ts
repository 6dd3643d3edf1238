import type { Claim } from './claim.ts'
import { isSame, type Json } from './json.ts'
import type { Review } from './review.ts'

/** Under this key a review keeps what its claim said when it was judged. */
const key = 'x-assay-reviewed'

type Said = Pick<Claim, 'type' | 'fragments' | 'attributes'>

function say({ type, fragments, attributes }: Said) {
  return { type, fragments: fragments.map(({ start, end }) => ({ start, end })), attributes }
}

/** The review with what the claim says now as what it judges. */
export function withReviewedClaim(review: Review, claim: Said): Review {
  return { ...review, extensions: { ...review.extensions, [key]: say(claim) as unknown as Json } }
}

/** The review of a claim that has moved, with its words as they were: it judges what it judged before. */
export function carryReviewedClaim(review: Review, before: Said, now: Said): Review {
  const isKnown = review.extensions?.[key] !== undefined && !isChangedSince(review, before)
  return isKnown ? withReviewedClaim(review, now) : review
}

/** True when the claim says something else than when it was judged; false where that is not known. */
export function isChangedSince(review: Pick<Review, 'extensions'>, claim: Said): boolean {
  const said = review.extensions?.[key]
  return said !== undefined && !isSame(said, say(claim) as unknown as Json)
}
