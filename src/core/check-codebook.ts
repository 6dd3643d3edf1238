import { checkAttributeLaws } from './check-attribute-laws.ts'
import type { ClaimType, Codebook } from './codebook.ts'
import { findRepeats } from './find-repeats.ts'
import { pageKeys } from './page-keys.ts'
import type { Problem } from './problem.ts'

/**
 * Everything in which a codebook of the right shape breaks the laws: names and keys that stand twice, keys that the
 * article page needs, conditions on what is not there, values that do not fit. Empty when it can be used.
 */
export function checkCodebook({ types }: Codebook): readonly Problem[] {
  if (types.length === 0) return [{ path: '$.types', message: 'Expected at least one type; found none.' }]
  return [
    ...findRepeats(types, 'name', '$.types'),
    ...findRepeats(types, 'key', '$.types'),
    ...types.flatMap((type, n) => checkType(type, `$.types[${n}]`)),
  ]
}

function checkType({ key, attributes }: ClaimType, path: string): readonly Problem[] {
  const problems: Problem[] = []
  if (pageKeys.has(key)) {
    const message = `Expected a letter that is free on the article page; “${key}” does something else there.`
    problems.push({ path: `${path}.key`, message })
  }
  problems.push(...findRepeats(attributes, 'name', `${path}.attributes`))
  for (const [n, attribute] of attributes.entries()) {
    const before = attributes.slice(0, n)
    problems.push(...checkAttributeLaws(attribute, before, `${path}.attributes[${n}]`))
  }
  return problems
}
