import { carryAttributes } from './carry-attributes.ts'
import type { Attributes } from './claim.ts'
import type { Codebook } from './codebook.ts'
import { isSame, type Json } from './json.ts'
import type { Proposal } from './review.ts'
import type { Fragment } from './span.ts'

/** Under this key a proposal names the attributes that the claim should no longer have. */
const clearedKey = 'x-assay-cleared'

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
export function applyProposal(claim: ClaimContent, proposal: Proposal, codebook: Codebook): ClaimContent {
  const { type = claim.type, fragments = [] } = proposal
  return {
    type,
    fragments: fragments.length > 0 ? fragments : claim.fragments,
    attributes: applyAttributes(keptAs(claim, type, codebook), proposal),
  }
}

/** These values with those that the proposal sets, without those that it takes away. */
export function applyAttributes(kept: Attributes, { attributes, extensions }: Proposal): Attributes {
  const names = extensions?.[clearedKey]
  const cleared = new Set<unknown>(Array.isArray(names) ? names : [])
  const values = Object.entries({ ...kept, ...attributes })
  return Object.fromEntries(values.filter(([name]) => !cleared.has(name)))
}

/** The least that makes a claim say this: `applyProposal` undoes it. What stays as it is is left out. */
export function proposeChanges(claim: ClaimContent, wished: ClaimContent, codebook: Codebook): Proposal {
  const { type, attributes } = wished
  const [spans, before] = [wished, claim].map(({ fragments }) =>
    fragments.map(({ start, end }) => ({ start, end })),
  )
  const kept = keptAs(claim, type, codebook)
  const changed = Object.entries(attributes).filter(([name, value]) => !isSame(kept[name], value))
  const cleared = Object.keys(kept).filter(name => !Object.hasOwn(attributes, name))
  return {
    ...(type !== claim.type && { type }),
    ...(spans && !isSame(spans, before) && { fragments: spans }),
    ...(changed.length > 0 && { attributes: Object.fromEntries(changed) }),
    ...(cleared.length > 0 && { extensions: { [clearedKey]: cleared satisfies Json } }),
  }
}

/** What a claim keeps where it becomes one of this type. */
function keptAs(claim: ClaimContent, type: string, codebook: Codebook): Attributes {
  return type === claim.type ? claim.attributes : carryAttributes(codebook, type, claim.attributes)
}
