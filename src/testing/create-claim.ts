import type { Claim } from '../core/claim.ts'
import { createId } from './create-id.ts'
import { testLayer } from './create-layer.ts'

export const testTime = '2026-01-02T03:04:05.678Z'

/** A forecast over the first ten code points; tests with several claims give each its id. */
export function createClaim(fields: Partial<Claim> = {}): Claim {
  return {
    id: createId(1),
    layer: testLayer,
    type: 'forecast',
    fragments: [{ start: 0, end: 10 }],
    attributes: {},
    note: '',
    origin: { kind: 'manual' },
    created: testTime,
    modified: testTime,
    ...fields,
  }
}
