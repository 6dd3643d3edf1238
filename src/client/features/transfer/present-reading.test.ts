import { expect, test } from 'vitest'
import { presentReading } from './present-reading.ts'

test.each([
  [null, 'Reading and checking 55 MB.'],
  [{ sent: 12_300_000, of: 55_000_000 }, '12.3 MB of 55 MB sent.'],
  [{ sent: 55_000_000, of: 55_000_000 }, 'Reading and checking 55 MB.'],
])('%j sent is told as “%s”', (sent, told) => {
  expect(presentReading(sent, 55_000_000)).toBe(told)
})
