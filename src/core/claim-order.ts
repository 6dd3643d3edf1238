import { type Claim, compareClaims } from './claim.ts'
import { compareUtcTimes } from './utc-time.ts'

/** The orders in which claims can be listed: by place in the article, or the latest made or changed first. */
export const claimOrders = ['position', 'created', 'modified'] as const
export type ClaimOrder = (typeof claimOrders)[number]

/** The order an address names; by position when it names none. */
export function parseClaimOrder(value: unknown): ClaimOrder {
  return claimOrders.find(order => order === value) ?? 'position'
}

/** Compares for a list in this order; claims of one moment come by position. */
export function compareClaimsBy(order: ClaimOrder): (a: Claim, b: Claim) => number {
  if (order === 'position') return compareClaims
  return (a, b) => compareUtcTimes(b[order], a[order]) || compareClaims(a, b)
}
