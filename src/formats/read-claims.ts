import { checkClaim } from '../core/check-claim.ts'
import type { Claim } from '../core/claim.ts'
import { findType } from '../core/codebook.ts'
import type { Fragment } from '../core/span.ts'
import { checkTextFragments } from '../text/check-text-fragments.ts'
import type { FileClaim, FileFragment } from './assay-fields.ts'
import type { BundleContext } from './bundle-context.ts'
import { checkQuotes } from './check-quotes.ts'

/** The claims of a file, those with problems reported. */
export function readClaims(
  slots: readonly (FileClaim | undefined)[],
  context: BundleContext,
): readonly Claim[] {
  const claims: Claim[] = []
  for (const [index, slot] of slots.entries()) {
    if (slot) claims.push(readClaim(slot, `$.claims[${index}]`, context))
  }
  return claims
}

function readClaim(fileClaim: FileClaim, path: string, context: BundleContext): Claim {
  const { codebook, length, problems } = context
  const claim: Claim = {
    ...fileClaim,
    fragments: fileClaim.fragments.map(toFragment),
    attributes: fileClaim.attributes ?? {},
    note: fileClaim.note ?? '',
  }
  context.ids.expect('layer', claim.layer, `${path}.layer`)
  problems.addAll(checkClaim(claim, { codebook, length, path }))
  const type = findType(codebook, claim.type)
  const text = { length, points: context.points, path: `${path}.attributes` }
  if (type) problems.addAll(checkTextFragments(claim.attributes, type, text))
  checkQuotes(fileClaim.fragments, `${path}.fragments`, context)
  return claim
}

/** A record keeps the offsets; what the text has there is read from the text. */
export function toFragment({
  exact: _,
  prefix: _before,
  suffix: _after,
  ...fragment
}: FileFragment): Fragment {
  return fragment
}
