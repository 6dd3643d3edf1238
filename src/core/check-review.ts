import type { Claim } from './claim.ts'
import type { Id } from './id.ts'
import type { Layer } from './layer.ts'
import type { Problem } from './problem.ts'
import type { Review } from './review.ts'

/** A review as far as the laws have a say in it; fragments may come with more than their span. */
type ReviewLike = Pick<Review, 'verdict' | 'claim' | 'comment'> & {
  readonly proposal?: { readonly type?: string; readonly fragments?: readonly unknown[] }
}

/** What each verdict must come with; `path` is where the review stands. */
export function checkVerdict(review: ReviewLike, path: string): readonly Problem[] {
  const { verdict, claim, proposal, comment } = review
  const problems: Problem[] = []
  if (verdict === 'missed') {
    if (claim !== undefined) {
      problems.push({
        path: `${path}.claim`,
        message: 'Expected no claim: the verdict “missed” is about one that is not there.',
      })
    }
    if (!proposal?.type || !proposal.fragments?.length) {
      problems.push({
        path: `${path}.proposal`,
        message: 'Expected a proposal with a type and fragments: what the verdict “missed” is about.',
      })
    }
  } else if (claim === undefined) {
    problems.push({
      path: `${path}.claim`,
      message: `Expected the key “claim”: the verdict “${verdict}” is about one.`,
    })
  }
  if (verdict === 'fix' && !proposal) {
    problems.push({ path: `${path}.proposal`, message: 'Expected a proposal with the verdict “fix”.' })
  }
  if (verdict === 'dispute' && !comment?.trim()) {
    problems.push({
      path: `${path}.comment`,
      message: 'Expected a comment with the verdict “dispute”: the reason.',
    })
  }
  return problems
}

interface Surroundings {
  readonly path: string
  /** The claim that the review names; undefined where it names none or that one is not known. */
  readonly claim: Pick<Claim, 'layer'> | undefined
  /** The layer that the review names; undefined where it is not known. */
  readonly layer: Pick<Layer, 'annotator'> | undefined
}

/** How a review must go with what it names: its claim is of its layer, and nobody reviews themselves. */
export function checkReviewed(
  review: { readonly layer: Id; readonly reviewer: Id },
  { path, claim, layer }: Surroundings,
): readonly Problem[] {
  const problems: Problem[] = []
  if (claim && claim.layer !== review.layer) {
    problems.push({
      path: `${path}.layer`,
      message: 'Expected the layer that the reviewed claim belongs to; found another one.',
    })
  }
  if (layer && layer.annotator === review.reviewer) {
    problems.push({
      path: `${path}.reviewer`,
      message: 'Expected somebody else than the layer’s annotator: nobody reviews themselves.',
    })
  }
  return problems
}
