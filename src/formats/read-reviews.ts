import { checkAttributes, checkFragments, unknownType } from '../core/check-claim.ts'
import { findType } from '../core/codebook.ts'
import type { Proposal, Review } from '../core/review.ts'
import { checkTextFragments } from '../text/check-text-fragments.ts'
import type { FileClaim, FileProposal, FileReview } from './assay-fields.ts'
import type { BundleContext } from './bundle-context.ts'
import { checkQuotes } from './check-quotes.ts'
import { toFragment } from './read-claims.ts'

interface ReviewContext extends BundleContext {
  /** The file's claims by id, as far as they could be read. */
  readonly claims: ReadonlyMap<string, FileClaim>
}

/** The reviews of a file, those with problems reported. */
export function readReviews(
  slots: readonly (FileReview | undefined)[],
  fileClaims: readonly (FileClaim | undefined)[],
  context: BundleContext,
): readonly Review[] {
  const claims = new Map(fileClaims.flatMap(claim => (claim ? [[claim.id, claim] as const] : [])))
  const reviews: Review[] = []
  for (const [index, slot] of slots.entries()) {
    if (slot) reviews.push(readReview(slot, `$.reviews[${index}]`, { ...context, claims }))
  }
  return reviews
}

function readReview(fileReview: FileReview, path: string, context: ReviewContext): Review {
  const { proposal, ...rest } = fileReview
  checkVerdict(fileReview, path, context)
  checkReferences(fileReview, path, context)
  if (!proposal) return rest
  const claim = fileReview.claim === undefined ? undefined : context.claims.get(fileReview.claim)
  checkProposal(proposal, `${path}.proposal`, { ...context, typeBefore: claim?.type })
  return { ...rest, proposal: toProposal(proposal) }
}

/** What each verdict must come with. */
function checkVerdict(review: FileReview, path: string, { problems }: ReviewContext): void {
  const { verdict, claim, proposal, comment } = review
  if (verdict === 'missed') {
    if (claim !== undefined)
      problems.add(`${path}.claim`, 'Expected no claim: the verdict “missed” is about one that is not there.')
    if (!proposal?.type || !proposal.fragments?.length) {
      problems.add(
        `${path}.proposal`,
        'Expected a proposal with a type and fragments: what the verdict “missed” is about.',
      )
    }
  } else if (claim === undefined) {
    problems.add(`${path}.claim`, `Expected the key “claim”: the verdict “${verdict}” is about one.`)
  }
  if (verdict === 'fix' && !proposal)
    problems.add(`${path}.proposal`, 'Expected a proposal with the verdict “fix”.')
  if (verdict === 'dispute' && !comment?.trim()) {
    problems.add(`${path}.comment`, 'Expected a comment with the verdict “dispute”: the reason.')
  }
}

function checkReferences(review: FileReview, path: string, { ids, claims, problems }: ReviewContext): void {
  ids.expect('layer', review.layer, `${path}.layer`)
  ids.expect('annotator', review.reviewer, `${path}.reviewer`)
  if (review.claim === undefined) return
  ids.expect('claim', review.claim, `${path}.claim`)
  const claim = claims.get(review.claim)
  if (claim && claim.layer !== review.layer) {
    problems.add(`${path}.layer`, 'Expected the layer that the reviewed claim belongs to; found another one.')
  }
}

/** Fragments may be an empty list: then the proposal leaves them as they are. */
function checkProposal(
  proposal: FileProposal,
  path: string,
  context: ReviewContext & { typeBefore: string | undefined },
): void {
  const { codebook, length, problems, typeBefore } = context
  const { type = typeBefore, fragments = [], attributes = {} } = proposal
  const known = type === undefined ? undefined : findType(codebook, type)
  if (proposal.type !== undefined && !known) {
    problems.addAll([unknownType(codebook, proposal.type, `${path}.type`)])
  }
  if (known) {
    const text = { length, points: context.points, path: `${path}.attributes` }
    problems.addAll(checkAttributes(attributes, known, text.path))
    problems.addAll(checkTextFragments(attributes, known, text))
  }
  if (fragments.length === 0) return
  problems.addAll(checkFragments(fragments, length, `${path}.fragments`))
  checkQuotes(fragments, `${path}.fragments`, context)
}

function toProposal({ fragments, ...rest }: FileProposal): Proposal {
  return fragments ? { ...rest, fragments: fragments.map(toFragment) } : rest
}
