// What is being put together before it is kept: a fix, a reason, or a claim that was missed.
import { applyDefaults } from '../../../core/apply-defaults.ts'
import { applyProposal, proposeChanges } from '../../../core/apply-proposal.ts'
import { attributeApplies } from '../../../core/attribute-applies.ts'
import { carryAttributes } from '../../../core/carry-attributes.ts'
import type { Attributes, Claim } from '../../../core/claim.ts'
import { type Codebook, findType } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import type { Review } from '../../../core/review.ts'
import { withReviewedClaim } from '../../../core/reviewed-claim.ts'
import type { Span } from '../../../core/span.ts'
import { moveBoundary } from '../../../text/move-boundary.ts'
import type { Reader } from '../../../text/reader.ts'

export interface Draft {
  /** Its fields stand as long as it does. */
  readonly id: Id
  readonly kind: 'fix' | 'dispute' | 'missed'
  readonly type: string
  readonly fragments: readonly Span[]
  readonly attributes: Attributes
  readonly comment: string
  /** Names of the attributes in whose fields something stands that is no value there yet. */
  readonly unread: readonly string[]
  /** Why it could not be kept when that was last tried; null where it was not, or something has changed since. */
  readonly problem: string | null
}

/** A fix or a dispute of a claim, beginning at what was said of it before. */
export function beginDraft(
  kind: 'fix' | 'dispute',
  claim: Claim,
  {
    id,
    review,
    codebook,
  }: { readonly id: Id; readonly review: Review | undefined; readonly codebook: Codebook },
): Draft {
  const said = kind === 'fix' && review?.verdict === 'fix' ? review.proposal : undefined
  const { type, fragments, attributes } = applyProposal(claim, said ?? {}, codebook)
  const comment = review?.verdict === kind ? (review.comment ?? '') : ''
  return { id, kind, type, fragments, attributes, comment, unread: [], problem: null }
}

/** Why the draft cannot be kept as it is, in a sentence; null where it can. */
export function whyNotKept(draft: Draft, claim: Claim | undefined, codebook: Codebook): string | null {
  const unread = findType(codebook, draft.type)?.attributes.find(
    each => draft.unread.includes(each.name) && attributeApplies(each, draft.attributes),
  )
  if (unread) return `${unread.label}: what stands there is no value yet.`
  const isSilent = draft.comment.trim() === ''
  if (draft.kind === 'dispute' && isSilent) return 'A dispute needs its reason.'
  if (draft.kind !== 'fix' || !claim || !isSilent) return null
  const isEmpty = Object.keys(proposeChanges(claim, draft, codebook)).length === 0
  return isEmpty ? 'Nothing is changed yet. Change the claim, or say what is to change.' : null
}

/** The draft as one of another type, with the values that fit there. */
export function withType(draft: Draft, type: string, codebook: Codebook): Draft {
  if (type === draft.type) return draft
  return {
    ...draft,
    type,
    attributes: carryAttributes(codebook, type, draft.attributes),
    unread: [],
    problem: null,
  }
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
  const fragments = draft.fragments.map((each, i) => (i === at ? moved : each))
  return { ...draft, fragments, problem: null }
}

interface Making {
  readonly layer: Id
  readonly me: Id
  readonly at: string
  readonly id: Id
  readonly codebook: Codebook
}

/** The review that a verdict on a claim comes to, its thread kept from the one before. */
export function makeReview(claim: Claim, before: Review | null, draft: Draft | null, making: Making): Review {
  const kind = draft?.kind === 'fix' || draft?.kind === 'dispute' ? draft.kind : 'agree'
  const comment = draft?.comment.trim()
  const review: Review = {
    ...{ id: before?.id ?? making.id, claim: claim.id, layer: making.layer, reviewer: making.me },
    verdict: kind,
    ...(kind === 'fix' && draft && { proposal: proposeChanges(claim, draft, making.codebook) }),
    ...(comment && { comment }),
    ...{ created: before?.created ?? making.at, modified: making.at },
    ...(before?.extensions && { extensions: before.extensions }),
  }
  return withReviewedClaim(review, claim)
}

/** The review of a claim that is not there. */
export function makeMissed(draft: Draft, { layer, me, at, id, codebook }: Making): Review {
  const { type, fragments } = draft
  const empty = { type, fragments, attributes: applyDefaults(codebook, type) }
  const proposal = { ...proposeChanges(empty, draft, codebook), type, fragments }
  const comment = draft.comment.trim()
  return {
    ...{ id, layer, reviewer: me, verdict: 'missed', proposal },
    ...(comment && { comment }),
    ...{ created: at, modified: at },
  }
}
