import { checkClaim, newAttributes, type Revision } from '../core/check-claim.ts'
import type { Claim } from '../core/claim.ts'
import { findType } from '../core/codebook.ts'
import type { Problem } from '../core/problem.ts'
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
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]
    if (slot) claims.push(readClaim(slot, `$.claims[${index}]`, context))
  }
  return claims
}

function readClaim(fileClaim: FileClaim, path: string, context: BundleContext): Claim {
  const { problems } = context
  const claim: Claim = {
    ...fileClaim,
    fragments: fileClaim.fragments.map(toFragment),
    attributes: fileClaim.attributes ?? {},
    note: fileClaim.note ?? '',
  }
  context.ids.expect('layer', claim.layer, `${path}.layer`)
  problems.addAll(checkAgainstCodebook(claim, path, context))
  checkQuotes(fileClaim.fragments, `${path}.fragments`, context)
  return claim
}

/** Where a claim does not fit, what it has in common with the one that the reader holds passes. */
function checkAgainstCodebook(claim: Claim, path: string, context: BundleContext): readonly Problem[] {
  const problems = checkFit(claim, path, context)
  const before = problems.length > 0 ? context.findClaim?.(claim.id) : undefined
  return before ? checkFit(claim, path, context, [before]) : problems
}

function checkFit(
  claim: Claim,
  path: string,
  { codebook, length, points }: BundleContext,
  revisions: readonly Revision[] = [],
): readonly Problem[] {
  const problems = checkClaim(claim, { codebook, length, path, revisions })
  const type = findType(codebook, claim.type)
  if (!type) return problems
  const text = { length, points, path: `${path}.attributes` }
  const found = checkTextFragments(newAttributes(claim, revisions), type, text)
  return found.length === 0 ? problems : [...problems, ...found]
}

/** A record keeps the offsets; what the text has there is read from the text. */
export function toFragment({ start, end, extensions }: FileFragment): Fragment {
  return extensions ? { start, end, extensions } : { start, end }
}
