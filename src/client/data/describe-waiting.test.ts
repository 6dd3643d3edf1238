import { expect, test } from 'vitest'
import type { Claim } from '../../core/claim.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createEdit } from '../../testing/create-edit.ts'
import { describeWaiting } from './describe-waiting.ts'

const claim = (id: string, rest: Partial<Claim> = {}) =>
  createClaim({ id, type: 'forecast', fragments: [{ start: 0, end: 4 }], ...rest })

test('each claim is told once, as the last edit leaves it, with its note and whether it is deleted', () => {
  const [a, noted, b] = [claim('a'), claim('a', { note: 'Why' }), claim('b', { type: 'quote' })]
  expect(
    describeWaiting([
      createEdit({ change: { claims: [{ id: 'a', before: null, after: a }] } }),
      createEdit({ change: { claims: [{ id: 'b', before: b, after: null }] } }),
      createEdit({ change: { claims: [{ id: 'a', before: a, after: noted }] } }),
    ]),
  ).toBe('forecast, characters 1 to 4\nNote: Why\n\nDeleted quote, characters 1 to 4\n')
})

test('nothing is told of nothing', () => expect(describeWaiting([])).toBe(''))
