import { checkAttributes, checkFragments, unknownType } from '../../core/check-claim.ts'
import { checkReviewed, checkVerdict } from '../../core/check-review.ts'
import type { Claim } from '../../core/claim.ts'
import { findType } from '../../core/codebook.ts'
import type { Problem } from '../../core/problem.ts'
import type { Proposal, Review } from '../../core/review.ts'
import { isUtcTime } from '../../core/utc-time.ts'
import { checkTextFragments } from '../../text/check-text-fragments.ts'
import type { EditContext } from './edit-context.ts'

/** Everything in which a review breaks the laws; what it names is looked for among what is stored of its article. */
export function checkStoredReview(review: Review, path: string, context: EditContext): readonly Problem[] {
  const layer = context.layers.get(review.layer)
  const claim = review.claim === undefined ? undefined : context.reviewed?.get(review.claim)
  const problems = [...checkVerdict(review, path)]
  if (!layer) problems.push({ path: `${path}.layer`, message: 'Expected a layer of this article.' })
  if (review.claim !== undefined && !claim) {
    problems.push({ path: `${path}.claim`, message: 'Expected a claim that is here.' })
  }
  problems.push(...checkReviewed(review, { path, claim, layer }))
  for (const key of ['created', 'modified'] as const) {
    if (isUtcTime(review[key])) continue
    problems.push({
      path: `${path}.${key}`,
      message: 'Expected a time in UTC such as 2026-11-22T10:15:00.000Z.',
    })
  }
  if (review.proposal) problems.push(...checkProposal(review.proposal, claim, `${path}.proposal`, context))
  return problems
}

/** As in a file: no fragments leave them as they are, and values that the claim has pass. */
function checkProposal(
  { type: name, fragments = [], attributes = {} }: Proposal,
  claim: Claim | undefined,
  path: string,
  { codebook, article: { length }, points }: EditContext,
): readonly Problem[] {
  const problems: Problem[] = []
  const type = findType(codebook, name ?? claim?.type ?? '')
  if (name !== undefined && name !== claim?.type && !type) {
    problems.push(unknownType(codebook, name, `${path}.type`))
  }
  if (type) {
    const text = { length, points, path: `${path}.attributes` }
    problems.push(...checkAttributes(attributes, type, text.path))
    problems.push(...checkTextFragments(attributes, type, text))
  }
  if (fragments.length > 0) problems.push(...checkFragments(fragments, length, `${path}.fragments`))
  return problems
}
