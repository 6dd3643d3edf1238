import { describe, expect, test } from 'vitest'
import { applyLikelihoodScale, findLikelihoodScale } from './apply-likelihood-scale.ts'
import { checkAttribute } from './check-attribute.ts'
import { findType } from './codebook.ts'
import { defaultCodebook } from './default-codebook.ts'
import { likelihoodScales } from './likelihood-scales.ts'

describe.each(likelihoodScales)('$label', ({ options }) => {
  const ranges = options.flatMap(({ range }) => (range ? [range] : []))

  test('says for every word but one which probabilities it stands for, the least likely first', () => {
    expect(ranges).toHaveLength(options.length - 1)
    for (const [low, high] of ranges) expect(0 <= low && low <= high && high <= 100).toBe(true)
    expect(ranges).toEqual([...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
  })

  test('has each value and key once', () => {
    for (const part of ['value', 'key'] as const) {
      expect(new Set(options.map(option => option[part])).size).toBe(options.length)
    }
  })
})

test('no word of one scale fits another by chance', () => {
  const values = likelihoodScales.flatMap(({ options }) => options.map(({ value }) => value))
  const shared = values.filter(value => value !== 'not-stated')
  expect(new Set(shared).size).toBe(shared.length)
})

test('ICD 203 is the default, in the guideline’s words', () => {
  expect(findLikelihoodScale(defaultCodebook)?.name).toBe('icd-203')
  const [icd] = likelihoodScales
  expect(icd?.options.map(({ value, range }) => [value, ...(range ?? [])].join(' '))).toEqual([
    'almost-no-chance 1 5',
    'very-unlikely 5 20',
    'unlikely 20 45',
    'roughly-even-chance 45 55',
    'likely 55 80',
    'very-likely 80 95',
    'almost-certain 95 99',
    'not-stated',
  ])
})

test.each(likelihoodScales)(
  'a project can choose $label, for all its types, and the first scale again',
  scale => {
    const changed = applyLikelihoodScale(defaultCodebook, scale)
    expect(findLikelihoodScale(changed)).toBe(scale)
    const [first] = likelihoodScales
    expect(first && applyLikelihoodScale(changed, first)).toEqual(defaultCodebook)
  },
)

test('with another scale a stored word no longer fits', () => {
  const ipcc = likelihoodScales.find(({ name }) => name === 'ipcc')
  if (!ipcc) throw new Error('no IPCC scale')
  const changed = applyLikelihoodScale(defaultCodebook, ipcc)
  const likelihood = findType(changed, 'assessment')?.attributes.find(({ name }) => name === 'likelihood')
  expect(likelihood && checkAttribute('likely', likelihood)).toContain('ipcc-likely')
})

test('a default that the new scale lacks goes, one that it has stays', () => {
  const filled = (value: string) => ({
    ...defaultCodebook,
    types: defaultCodebook.types.map(type => ({
      ...type,
      attributes: type.attributes.map(each =>
        each.name === 'likelihood' ? { ...each, default: value, suggested: value } : each,
      ),
    })),
  })
  const [, kent] = likelihoodScales
  if (!kent) throw new Error('no second scale')
  const withoutDefault = applyLikelihoodScale(defaultCodebook, kent)
  expect(applyLikelihoodScale(filled('likely'), kent)).toEqual(withoutDefault)
  expect(JSON.stringify(applyLikelihoodScale(filled('not-stated'), kent))).toContain('"default":"not-stated"')
})

test('a codebook that asks for no likelihood has no scale', () => {
  expect(findLikelihoodScale({ version: '1.0', types: [] })).toBeNull()
})
