import { newAttributes } from '../../../core/check-claim.ts'
import type { Attributes, Claim } from '../../../core/claim.ts'
import { findType } from '../../../core/codebook.ts'
import { describeMisfit } from '../../../core/describe-misfit.ts'
import type { Json } from '../../../core/json.ts'
import { setAttribute } from '../../../core/set-attribute.ts'
import { canWrite, change } from './actions.ts'
import type { OpenArticle } from './open-article.ts'

/**
 * Sets attributes of a claim as one edit, and leaves out those that are undefined. Answers why a value is refused, and
 * then nothing is changed; null when all is well, as where the claim has or had a value that its codebook has left behind.
 */
export function setFields(
  open: OpenArticle,
  { id }: Pick<Claim, 'id'>,
  values: { readonly [name: string]: Json | undefined },
): string | null {
  const claim = open.index.get(id)
  if (!claim || !canWrite(open)) return 'This layer is read-only here.'
  const known = findType(open.codebook, claim.type)?.attributes ?? []
  let { attributes } = claim
  for (const [name, value] of Object.entries(values)) {
    const attribute = known.find(each => each.name === name)
    const misfit = attribute && value !== undefined ? describeMisfit(value, attribute) : null
    if (misfit !== null && !wasHeld(open, claim, { [name]: value ?? null })) return misfit
    attributes = setAttribute(open.codebook, { type: claim.type, attributes }, name, value)
  }
  change(open, claim, { attributes })
  return null
}

function wasHeld(open: OpenArticle, claim: Claim, attributes: Attributes): boolean {
  const diffs = open.store.getState().log.flatMap(({ change }) => change?.claims ?? [])
  const earlier = diffs.flatMap(({ id, before, after }) => (id === claim.id ? [before, after] : []))
  const revisions = [claim, ...earlier].filter(each => each !== null)
  return Object.keys(newAttributes({ type: claim.type, attributes }, revisions)).length === 0
}
