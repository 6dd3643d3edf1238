// `npm test`: the whole check, stage by stage, to the end even where one fails, so that one run says all.
import './require-node.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumAdvice, findOrInstallChromium } from './find-chromium.mjs'
import { installIfNeeded } from './install.mjs'
import { projectFolder, run } from './run.mjs'
import { countCheck, countPlaywright, countVitest, readReport } from './test-counts.mjs'

const reports = mkdtempSync(join(tmpdir(), 'assay-test-'))

/** Checks that pass or fail as one: what they are called, and the program in the project's folder that makes them. */
const checks = /** @type {const} */ ([
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ['arrows between rooms', ['src/tooling/check-arrows.mjs']],
  ['sizes', ['src/tooling/check-sizes.mjs']],
  ['dead code', ['node_modules/knip/bin/knip.js', '--no-progress']],
  ['types', ['node_modules/typescript/bin/tsc', '--pretty', 'false']],
])

/** @type {import('./test-counts.mjs').Counts[]} */
const counts = []
const installed = countCheck(await installIfNeeded())
if (installed.failed > 0) counts.push(installed)
else {
  for (const [name, program] of checks)
    counts.push(await stage(name, async () => countCheck(await node(program))))
  counts.push(await stage('unit and integration tests', runVitest))
  const build = await stage('build', async () => countCheck(await node(['src/tooling/build.mjs', '--quiet'])))
  counts.push(build)
  if (build.failed === 0) counts.push(await stage('journeys in Chromium', runPlaywright))
}
rmSync(reports, { recursive: true, force: true })

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/**
 * @param {string} name
 * @param {() => Promise<import('./test-counts.mjs').Counts>} work
 */
async function stage(name, work) {
  console.log(`\n${name}`)
  const began = performance.now()
  const result = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`)
  return result
}

/**
 * @param {readonly string[]} program
 * @param {Record<string, string>} [env]
 */
function node([path, ...args], env) {
  return run(process.execPath, [join(projectFolder, path ?? ''), ...args], {
    stdout: 'inherit',
    env: env ?? {},
  })
}

async function runVitest() {
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await node(['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  return countVitest(code, readReport(report))
}

async function runPlaywright() {
  const chromium = await findOrInstallChromium()
  if (!chromium) {
    console.error(chromiumAdvice)
    return countCheck(1)
  }
  const report = join(reports, 'playwright.json')
  const env = { ASSAY_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], env)
  return countPlaywright(code, readReport(report))
}
