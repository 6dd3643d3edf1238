import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import type { Person } from '../../../core/layer.ts'
import type { ClaimIndex } from '../../../text/claim-index.ts'

/** A colleague's layer whose claims are drawn in the text. */
export interface BesideLayer {
  readonly id: Id
  readonly annotator: Person
  readonly index: ClaimIndex
}

/** A claim of another layer, and whose it is. */
export interface BesideClaim {
  readonly claim: Claim
  readonly annotator: Person
}

/** Finds a claim of the layers that are shown beside one's own. */
export function findBeside(layers: readonly BesideLayer[], id: Id | null): BesideClaim | undefined {
  if (id === null) return undefined
  for (const { index, annotator } of layers) {
    const claim = index.get(id)
    if (claim) return { claim, annotator }
  }
  return undefined
}
