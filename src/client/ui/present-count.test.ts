import fc from 'fast-check'
import { test } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import { presentCount } from './present-count.ts'

test('parts thousands as the platform does', () => {
  const counts = fc.oneof(fc.nat(2_000), fc.maxSafeNat())
  checkProperty(
    'counts',
    fc.property(counts, count => presentCount(count) === count.toLocaleString('en')),
  )
})
