import type { Claim } from './claim.ts'
import type { Option } from './codebook.ts'
import { attributeOf, type CheckContext, type Finding } from './finding.ts'

/** A probability outside of the range that the recorded words of likelihood stand for. */
export function checkProbability({ codebook }: CheckContext, claim: Claim): Finding | null {
  const form = attributeOf(codebook, claim, 'likelihood')
  const { probability, likelihood, ...rest } = claim.attributes
  if (form?.kind !== 'enum' || typeof probability !== 'number') return null
  const stated = form.options.find(({ value }) => value === likelihood)
  if (!stated?.range || isWithin(probability, stated.range)) return null
  const [low, high] = stated.range
  const fitting = form.options.find(({ range }) => range && isWithin(probability, range))
  const attributes = { ...rest, probability, ...(fitting && { likelihood: fitting.value }) }
  const label = fitting
    ? `Record likelihood ${presentOption(fitting)}`
    : `Leave out ${presentOption(stated)}, keep the figure`
  return {
    check: 'probability',
    claims: [claim.id],
    explanation: `The probability ${probability} % lies outside of “${presentOption(stated)}”, which stands for ${low} to ${high} %.`,
    fix: { label, changes: [{ id: claim.id, parts: { attributes } }] },
  }
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return low <= value && value <= high
}

/** An option as it is named within a sentence. */
export function presentOption({ label }: Option): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
