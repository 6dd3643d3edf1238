import type { Claim } from '../../core/claim.ts'
import type { Json } from '../../core/json.ts'
import { names } from './names.ts'

/** The ranges of attributes as features, by name; one that is not there has no form in UIMA. */
export type Ranges = ReadonlyMap<string, string>

/** Features that a claim has anyway, or that a reader takes for something else. */
const taken = ['begin', 'end', 'sofa', 'label', 'note', 'annotator', 'fragments', 'record']

/** A range for each attribute whose values are all of one form that UIMA knows. */
export function chooseRanges(claims: readonly Claim[]): Ranges {
  const found = new Map<string, string | null>()
  for (const [name, value] of claims.flatMap(({ attributes }) => Object.entries(attributes))) {
    const range = isFeatureName(name) ? rangeOf(value) : null
    found.set(name, found.has(name) && found.get(name) !== range ? null : range)
  }
  return new Map([...found].flatMap(([name, range]) => (range === null ? [] : [[name, range]])))
}

function isFeatureName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !taken.includes(name)
}

function rangeOf(value: Json): string | null {
  if (typeof value === 'string') return names.text
  if (typeof value === 'boolean') return 'uima.cas.Boolean'
  if (typeof value === 'number') return 'uima.cas.Double'
  const isTexts = Array.isArray(value) && value.every(item => typeof item === 'string')
  return isTexts ? names.strings : null
}
