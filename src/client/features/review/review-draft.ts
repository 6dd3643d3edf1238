// What is being put together before it is kept: a fix, a reason, or a claim that was missed.
import { carryAttributes } from '../../../core/carry-attributes.ts'
import type { Attributes, Claim } from '../../../core/claim.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import { isSame } from '../../../core/json.ts'
import type { Proposal, Review } from '../../../core/review.ts'
import { withReviewedClaim } from '../../../core/reviewed-claim.ts'
import type { Span } from '../../../core/span.ts'
import { moveBoundary } from '../../../text/move-boundary.ts'
import type { Reader } from '../../../text/reader.ts'

export interface Draft {
  readonly kind: 'fix' | 'dispute' | 'missed'
  readonly type: string
  readonly fragments: readonly Span[]
  readonly attributes: Attributes
  readonly comment: string
}

/** A fix or a dispute of a claim, beginning at what was said of it before. */
export function beginDraft(kind: 'fix' | 'dispute', claim: Claim, review: Review | undefined): Draft {
  const said = kind === 'fix' && review?.verdict === 'fix' ? review.proposal : undefined
  return {
    kind,
    type: said?.type ?? claim.type,
    fragments: said?.fragments?.length ? said.fragments : claim.fragments,
    attributes: said?.attributes ?? claim.attributes,
    comment: review?.verdict === kind ? (review.comment ?? '') : '',
  }
}

/** The draft as one of another type, with the values that fit there. */
export function withType(draft: Draft, type: string, codebook: Codebook): Draft {
  return { ...draft, type, attributes: carryAttributes(codebook, type, draft.attributes) }
}

/** The draft with an edge moved by a word; the same where that would leave nothing of a part. */
export function moveDraft(draft: Draft, edge: 'start' | 'end', direction: -1 | 1, reader: Reader): Draft {
  const at = edge === 'start' ? 0 : draft.fragments.length - 1
  const part = draft.fragments[at]
  if (!part) return draft
  const moved = {
    ...{ start: part.start, end: part.end },
    [edge]: moveBoundary(reader, part[edge], direction, { edge, granularity: 'word' }),
  }
  const isApart = draft.fragments.every(
    (other, i) => i === at || moved.end < other.start || moved.start > other.end,
  )
  if (moved.start >= moved.end || !isApart) return draft
  return { ...draft, fragments: draft.fragments.map((each, i) => (i === at ? moved : each)) }
}

interface Making {
  readonly layer: Id
  readonly me: Id
  readonly at: string
  readonly id: Id
}

/** The review that a verdict on a claim comes to, its thread kept from the one before. */
export function makeReview(claim: Claim, before: Review | null, draft: Draft | null, making: Making): Review {
  const kind = draft?.kind === 'fix' || draft?.kind === 'dispute' ? draft.kind : 'agree'
  const comment = draft?.comment.trim()
  const review: Review = {
    ...{ id: before?.id ?? making.id, claim: claim.id, layer: making.layer, reviewer: making.me },
    verdict: kind,
    ...(kind === 'fix' && draft && { proposal: proposeChanges(claim, draft) }),
    ...(comment && { comment }),
    ...{ created: before?.created ?? making.at, modified: making.at },
    ...(before?.extensions && { extensions: before.extensions }),
  }
  return withReviewedClaim(review, claim)
}

/** The review of a claim that is not there. */
export function makeMissed(draft: Draft, { layer, me, at, id }: Making): Review {
  const { type, fragments, attributes } = draft
  const comment = draft.comment.trim()
  return {
    ...{ id, layer, reviewer: me, verdict: 'missed', proposal: { type, fragments, attributes } },
    ...(comment && { comment }),
    ...{ created: at, modified: at },
  }
}

/** What of a draft differs from the claim; what stays as it is is left out. */
function proposeChanges(claim: Claim, { type, fragments, attributes }: Draft): Proposal {
  const spans = fragments.map(({ start, end }) => ({ start, end }))
  const before = claim.fragments.map(({ start, end }) => ({ start, end }))
  return {
    ...(type !== claim.type && { type }),
    ...(!isSame(spans, before) && { fragments: spans }),
    ...(!isSame(attributes, claim.attributes) && { attributes }),
  }
}
