import { expect, test } from 'vitest'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { claimLanes, strokePath } from './claim-lanes.ts'

test.each([
  ['nothing', [0, 0, 0], ''],
  ['one stretch', [0, 2, 0], 'M3 6h4'],
  ['neighbours as one stroke', [1, 1, 0, 5], 'M0 6h7M9 6h3'],
  ['the last stretch stays inside', [0, 0, 1], 'M6 6h3'],
  ['no stretches at all', [], ''],
])('draws %s', (_, bins, path) => {
  expect(strokePath(bins, 6)).toBe(path)
})

test('has a lane for each type of the codebook, and for those that it does not know', () => {
  const lanes = claimLanes(
    { quote: { count: 2, bins: [2] }, rumour: { count: 1, bins: [1] } },
    defaultCodebook.types,
  )
  expect(lanes.map(({ type, count, y }) => [type, count, y])).toEqual([
    ['forecast', 0, 6],
    ['assessment', 0, 18],
    ['quote', 2, 30],
    ['rumour', 1, 42],
  ])
})

test('calls and orders the types as the project does, those that it dropped after them', () => {
  const [forecast, ...others] = defaultCodebook.types
  if (!forecast) throw new Error('no forecast')
  const types = [
    ...others.filter(({ name }) => name !== 'quote'),
    { ...forecast, label: 'Foresight', plural: 'Foresights', line: 'wavy' as const },
  ]
  const lanes = claimLanes({ quote: { count: 2, bins: [2] } }, types)
  expect(lanes.map(({ type, plural, line }) => [type, plural, line])).toEqual([
    ['assessment', 'Assessments', 'solid'],
    ['forecast', 'Foresights', 'wavy'],
    ['quote', 'quote', 'solid'],
  ])
})
