import { presentOption } from './check-probability.ts'
import type { Attributes, Claim } from './claim.ts'
import type { Option } from './codebook.ts'
import { attributeOf, type CheckContext, claimWords, type Finding } from './finding.ts'
import type { Json } from './json.ts'
import { findConfidence, findLikelihood } from './likelihood-words.ts'
import { readTextFragment } from './text-fragment.ts'

/** Confidence is about the grounds, likelihood about the event: tells of the one recorded as the other. */
export function checkConfidence(context: CheckContext, claim: Claim): Finding | null {
  const likelihood = attributeOf(context.codebook, claim, 'likelihood')
  if (likelihood?.kind !== 'enum' || !attributeOf(context.codebook, claim, 'confidence')) return null
  return findTerm(context, claim) ?? findWords(context, claim, likelihood.options)
}

/** “High confidence” as the printed words of a likelihood. */
function findTerm({ codebook }: CheckContext, claim: Claim): Finding | null {
  const { likelihoodTerm, likelihood: _, ...rest } = claim.attributes
  const term = typeof likelihoodTerm === 'string' ? likelihoodTerm : readTextFragment(likelihoodTerm)?.exact
  if (term === undefined || findLikelihood(term)) return null
  const degree = findConfidence(term)
  if (degree === null) return null
  const form = attributeOf(codebook, claim, 'confidence')
  const isKnown = form?.kind === 'enum' && form.options.some(({ value }) => value === degree)
  const attributes: Attributes =
    rest['confidence'] === undefined && isKnown ? { ...rest, confidence: degree } : rest
  return {
    check: 'confidence',
    claims: [claim.id],
    explanation: `“${term}” is recorded as a likelihood, but speaks of confidence: how good the grounds are, not how likely the event is.`,
    fix: { label: 'Record it as confidence', changes: [{ id: claim.id, parts: { attributes } }] },
  }
}

/** A word of likelihood in the text or the note, where only a confidence is recorded. */
function findWords(context: CheckContext, claim: Claim, options: readonly Option[]): Finding | null {
  const { likelihood, confidence, ...rest } = claim.attributes
  if (!isStated(confidence) || isStated(likelihood)) return null
  const text = claimWords(context, claim)
  const found = findLikelihood(text) ?? findLikelihood(claim.note)
  if (!found) return null
  const isBoth = findConfidence(`${text} ${claim.note}`) !== null
  const finding = {
    check: 'confidence' as const,
    claims: [claim.id] as const,
    explanation: `“${found.words}” says how likely the event is. That is a likelihood; recorded is only a confidence, which says how good the grounds are.`,
  }
  const option = options.find(({ value }) => value === found.term)
  if (!option) return finding
  const withTerm = attributeOf(context.codebook, claim, 'likelihoodTerm')
  const attributes: { [name: string]: Json } = { ...rest, likelihood: found.term }
  if (withTerm && rest['likelihoodTerm'] === undefined) attributes['likelihoodTerm'] = found.words
  if (isBoth && confidence !== undefined) attributes['confidence'] = confidence
  const label = `Record likelihood ${presentOption(option)}${isBoth ? '' : ' instead'}`
  return { ...finding, fix: { label, changes: [{ id: claim.id, parts: { attributes } }] } }
}

function isStated(value: Json | undefined): boolean {
  return value !== undefined && value !== 'not-stated'
}
