import { existsSync, readFileSync } from 'node:fs'

/**
 * What a stage adds to the last line of `npm test`.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * A check that passes or fails as one, by its exit code.
 * @param {number} code
 * @returns {Counts}
 */
export function countCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * The report a test runner wrote, or null when it died before it could.
 * @param {string} path
 * @returns {any}
 */
export function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/**
 * Counts by vitest's JSON report. A test that did not run has not passed: it counts as failed.
 * @param {number} code
 * @param {{ numPassedTests: number, numTotalTests: number } | null} report
 * @returns {Counts}
 */
export function countVitest(code, report) {
  if (!report) return countCheck(1)
  return atLeastOne(code, report.numPassedTests, report.numTotalTests)
}

/**
 * The same by playwright's JSON report.
 * @param {number} code
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report
 * @returns {Counts}
 */
export function countPlaywright(code, report) {
  if (!report) return countCheck(1)
  const { expected, unexpected, flaky, skipped } = report.stats
  return atLeastOne(code, expected, expected + unexpected + flaky + skipped)
}

/**
 * A runner that fails outside of any test, or finds none, still fails.
 * @param {number} code
 * @param {number} passed
 * @param {number} total
 */
function atLeastOne(code, passed, total) {
  const failed = total - passed
  return { passed, failed: failed === 0 && (code !== 0 || total === 0) ? 1 : failed }
}
