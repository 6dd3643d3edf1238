// What an annotator writes about a verdict on their tags: each is one edit of their own layer.
import { applyDefaults } from '../../../core/apply-defaults.ts'
import { applyAttributes, applyProposal } from '../../../core/apply-proposal.ts'
import type { Claim } from '../../../core/claim.ts'
import { isSame } from '../../../core/json.ts'
import type { Review } from '../../../core/review.ts'
import { type Answer, addAnswer } from '../../../core/review-thread.ts'
import { duplicateOf } from '../../../text/claim-index.ts'
import { newId, now } from '../../data/new-id.ts'
import { canWrite, putLayer, takenUp } from './actions.ts'
import type { OpenArticle } from './open-article.ts'

/** Answers a review with words or an act, or both; the layer says so. */
export function answerVerdict(
  open: OpenArticle,
  review: Review,
  said: Pick<Answer, 'text' | 'does'>,
): boolean {
  if (!canWrite(open)) return false
  return putLayer(open, addAnswer(open.layer, { id: newId(), review: review.id, at: now(), ...said }))
}

export type AcceptOutcome =
  | { readonly outcome: 'changed' | 'added' | 'duplicate'; readonly claim: Claim }
  | { readonly outcome: 'gone' | 'nothing' }

/** Does what the review proposes and answers that it was accepted, in one edit. */
export function acceptVerdict(open: OpenArticle, review: Review): AcceptOutcome {
  if (!canWrite(open) || !review.proposal) return { outcome: 'nothing' }
  const at = now()
  const before = review.claim === undefined ? null : (open.index.get(review.claim) ?? null)
  if (review.claim !== undefined && !before) return { outcome: 'gone' }
  const claim = before ? changed(open, before, review, at) : missed(open, review, at)
  if (!claim) return { outcome: 'nothing' }
  const twin = duplicateOf(open.index, claim)
  if (twin && twin.id !== claim.id) return { outcome: 'duplicate', claim: twin }
  const answered = { id: newId(), review: review.id, at, does: 'accepted' } as const
  const isKept = isSame(before, claim)
  const layer = addAnswer(isKept ? open.layer : takenUp(open.layer), answered)
  if (!putLayer(open, layer, isKept ? [] : [{ id: claim.id, before, after: claim }]))
    return { outcome: 'nothing' }
  return { outcome: before ? 'changed' : 'added', claim }
}

function changed(open: OpenArticle, before: Claim, { proposal = {} }: Review, at: string): Claim {
  const content = applyProposal(before, proposal, open.codebook)
  const after = { ...before, ...content }
  return isSame(before, after) ? before : { ...after, modified: at }
}

function missed(open: OpenArticle, { proposal }: Review, at: string): Claim | null {
  if (!proposal?.type || !proposal.fragments?.length) return null
  return {
    id: newId(),
    layer: open.layer.id,
    type: proposal.type,
    fragments: proposal.fragments,
    attributes: applyAttributes(applyDefaults(open.codebook, proposal.type), proposal),
    note: '',
    origin: { kind: 'manual' },
    created: at,
    modified: at,
  }
}
