import { checkAttributes, checkFragments, unknownType } from '../core/check-claim.ts'
import { checkReviewed, checkVerdict } from '../core/check-review.ts'
import { findType } from '../core/codebook.ts'
import type { Layer } from '../core/layer.ts'
import type { Proposal, Review } from '../core/review.ts'
import { checkTextFragments } from '../text/check-text-fragments.ts'
import type { FileClaim, FileProposal, FileReview } from './assay-fields.ts'
import type { BundleContext } from './bundle-context.ts'
import { checkQuotes } from './check-quotes.ts'
import { toFragment } from './read-claims.ts'

interface ReviewContext extends BundleContext {
  /** The file's layers by id, as far as they could be read. */
  readonly layers: ReadonlyMap<string, Pick<Layer, 'annotator'>>
  /** The file's claims by id, as far as they could be read. */
  readonly claims: ReadonlyMap<string, FileClaim>
}

/** The reviews of a file, those with problems reported. */
export function readReviews(
  slots: readonly (FileReview | undefined)[],
  fileClaims: readonly (FileClaim | undefined)[],
  context: Omit<ReviewContext, 'claims'>,
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
  context.problems.addAll(checkVerdict(fileReview, path))
  checkReferences(fileReview, path, context)
  if (!proposal) return rest
  const claim = fileReview.claim === undefined ? undefined : context.claims.get(fileReview.claim)
  checkProposal(proposal, `${path}.proposal`, { ...context, typeBefore: claim?.type })
  return { ...rest, proposal: toProposal(proposal) }
}

function checkReferences(review: FileReview, path: string, context: ReviewContext): void {
  const { ids, claims, layers, problems } = context
  ids.expect('layer', review.layer, `${path}.layer`)
  ids.expect('annotator', review.reviewer, `${path}.reviewer`)
  if (review.claim !== undefined) ids.expect('claim', review.claim, `${path}.claim`)
  const claim = review.claim === undefined ? undefined : claims.get(review.claim)
  problems.addAll(checkReviewed(review, { path, claim, layer: layers.get(review.layer) }))
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
