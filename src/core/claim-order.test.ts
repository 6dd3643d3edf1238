import { expect, test } from 'vitest'
import { createClaim } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { compareClaimsBy, parseClaimOrder } from './claim-order.ts'

const at = (n: number, start: number, created: string, modified: string) =>
  createClaim({
    id: createId(n),
    fragments: [{ start, end: start + 1 }],
    created: `2026-01-01T00:00:${created}Z`,
    modified: `2026-01-01T00:00:${modified}Z`,
  })
const claims = [
  at(1, 9, '01', '05'),
  at(2, 5, '02.5', '03'),
  at(3, 7, '02.50', '03'),
  at(4, 0, '01.999', '09'),
]

test.each([
  ['position', '4 2 3 1'],
  ['created', '2 3 4 1'],
  ['modified', '4 1 2 3'],
] as const)('by %s', (order, expected) => {
  const sorted = claims.toSorted(compareClaimsBy(order))
  expect(sorted.map(({ id }) => Number.parseInt(id.slice(-4), 16)).join(' ')).toBe(expected)
})

test.each([
  ['created', 'created'],
  ['size', 'position'],
  [undefined, 'position'],
  [7, 'position'],
])('an address with %s lists by %s', (value, order) => {
  expect(parseClaimOrder(value)).toBe(order)
})
