import { carryAttributes } from './carry-attributes.ts'
import type { Attributes, Claim } from './claim.ts'
import type { Codebook } from './codebook.ts'
import type { Proposal } from './review.ts'
import type { Fragment } from './span.ts'

/** What a claim says, apart from its note and where it came from. */
export interface ClaimContent {
  readonly type: string
  readonly fragments: readonly Fragment[]
  readonly attributes: Attributes
}

/**
 * The claim as proposed; what the proposal leaves out stays, attributes one by one. With another type, those that it
 * does not have are left out.
 */
export function applyProposal(
  claim: Pick<Claim, 'type' | 'fragments' | 'attributes'>,
  { type = claim.type, fragments = [], attributes = {} }: Proposal,
  codebook: Codebook,
): ClaimContent {
  const kept = type === claim.type ? claim.attributes : carryAttributes(codebook, type, claim.attributes)
  return {
    type,
    fragments: fragments.length > 0 ? fragments : claim.fragments,
    attributes: { ...kept, ...attributes },
  }
}
