import { expect, test } from 'vitest'
import { createClaim } from '../testing/create-claim.ts'
import type { Claim } from './claim.ts'
import { findIncomplete } from './completeness.ts'
import { defaultCodebook } from './default-codebook.ts'
import { inheritedSpeaker } from './inherited-speaker.ts'

type Ends = readonly (readonly [start: number, end: number])[]

function claim(type: string, ends: Ends, speaker?: string, layer = 'mine'): Claim {
  const fragments = ends.map(([start, end]) => ({ start, end }))
  const attributes = speaker === undefined ? {} : { speaker }
  return createClaim({ id: `${type} ${ends} ${layer}`, type, fragments, attributes, layer })
}

const inner = claim('quote', [[10, 30]], 'Butusov')
const outer = claim('quote', [[0, 90]], 'Editor')
const parted = claim(
  'quote',
  [
    [0, 20],
    [40, 60],
  ],
  'Analyst',
)

test.each([
  ['the innermost quote’s', 'forecast', [[12, 20]], [outer, inner], 'Butusov'],
  ['one on the same words', 'assessment', [[10, 30]], [inner], 'Butusov'],
  ['the outer one’s, beyond the inner', 'forecast', [[12, 40]], [outer, inner], 'Editor'],
  [
    'in two parts of a parted quote',
    'forecast',
    [
      [2, 9],
      [44, 50],
    ],
    [parted],
    'Analyst',
  ],
  ['not in the gap of a parted quote', 'forecast', [[21, 30]], [parted], null],
  ['not half outside', 'forecast', [[80, 95]], [outer], null],
  ['not for a quote within a quote', 'quote', [[12, 20]], [outer, inner], null],
  ['none while the innermost has none', 'forecast', [[12, 15]], [outer, claim('quote', [[11, 16]])], null],
  ['not of another layer', 'forecast', [[12, 15]], [claim('quote', [[0, 90]], 'X', 'theirs')], null],
] as const)('%s', (_, type, ends: Ends, near, expected) => {
  expect(inheritedSpeaker(claim(type, ends), near)?.speaker ?? null).toBe(expected)
})

test('an inherited speaker need not be filled in', () => {
  const names = (inherited = {}) =>
    findIncomplete(claim('forecast', [[12, 20]]), defaultCodebook, inherited).map(({ name }) => name)
  expect(names()).toContain('speaker')
  expect(names({ speaker: 'Butusov' })).not.toContain('speaker')
})
