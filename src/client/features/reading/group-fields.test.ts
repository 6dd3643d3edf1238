import { expect, test } from 'vitest'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { groupFields } from './group-fields.ts'

const none: ReadonlySet<string> = new Set()
const claimOf = (type: string, attributes = {}) =>
  createClaim({ id: 'a', type, fragments: [{ start: 0, end: 3 }], attributes })
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

test('what is required stands in sight, what is needed to track apart, the rest is folded', () => {
  const { first, tracking, more, kept } = groupFields(defaultCodebook, claimOf('forecast'), none)
  expect(names(first)).toEqual([
    'speaker',
    'attribution',
    'basis',
    'modality',
    'polarity',
    'conditional',
    'horizonType',
    'likelihood',
    'confidence',
    'status',
  ])
  expect(names(tracking)).toEqual(['resolutionCriteria', 'resolveBy', 'resolutionSource'])
  expect(names(more)).toContain('cue')
  expect(kept).toEqual([])
})

test('a field with a value stands in sight, in its place', () => {
  const { first, more } = groupFields(defaultCodebook, claimOf('quote', { cue: 'he said' }), new Set(['cue']))
  expect(names(first)).toEqual(['speaker', 'cue', 'form', 'marks', 'verbatim'])
  expect(names(more)).not.toContain('cue')
})

test('the condition is asked for only of what is conditional, and kept when it is no longer', () => {
  const asked = groupFields(defaultCodebook, claimOf('forecast', { conditional: true, condition: 'x' }), none)
  expect(names(asked.first)).toContain('condition')
  expect(asked.kept).toEqual([])
  const kept = groupFields(defaultCodebook, claimOf('forecast', { conditional: false, condition: 'x' }), none)
  expect(names(kept.first)).not.toContain('condition')
  expect(kept.kept).toEqual([
    { name: 'condition', label: 'Condition', words: 'x', why: 'Asked only while Conditional is Yes.' },
  ])
})

test.each([
  ['forecast', 'The codebook does not ask this of a claim of the type Forecast.'],
  ['rumour', 'The codebook does not ask this of the type rumour, which it lacks.'],
])('a value that the codebook does not know for a %s is kept and told of', (type, why) => {
  const { kept } = groupFields(defaultCodebook, claimOf(type, { odd: 7, 'x-tool': 1 }), none)
  expect(kept).toEqual([{ name: 'odd', label: 'odd', words: '7', why }])
})
