import { expect, test } from 'vitest'
import { countCheck, countPlaywright, countVitest } from './test-counts.mjs'

test('a check counts one, by its exit code', () => {
  expect(countCheck(0)).toEqual({ passed: 1, failed: 0 })
  expect(countCheck(2)).toEqual({ passed: 0, failed: 1 })
})

test('a test that did not run counts as failed', () => {
  expect(countVitest(0, { numPassedTests: 5, numTotalTests: 7 })).toEqual({ passed: 5, failed: 2 })
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }
  expect(countPlaywright(1, { stats })).toEqual({ passed: 3, failed: 3 })
})

test('a runner that fails although its tests pass counts one failure', () => {
  expect(countVitest(1, { numPassedTests: 5, numTotalTests: 5 })).toEqual({ passed: 5, failed: 1 })
})

test('a runner that finds no test, or leaves no report, fails', () => {
  expect(countVitest(0, { numPassedTests: 0, numTotalTests: 0 })).toEqual({ passed: 0, failed: 1 })
  expect(countPlaywright(0, null)).toEqual({ passed: 0, failed: 1 })
})
