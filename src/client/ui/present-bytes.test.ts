import { expect, test } from 'vitest'
import { presentBytes } from './present-bytes.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [2721, '2.7 KB'],
  [999_960, '1 MB'],
  [10_000_000, '10 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('%d', (bytes, expected) => {
  expect(presentBytes(bytes)).toBe(expected)
})
