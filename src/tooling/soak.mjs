// `npm run soak`: every format there and back with 5,000 generated articles, or ASSAY_PROPERTY_RUNS.
import './require-node.mjs'
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { installIfNeeded } from './install.mjs'
import { projectFolder, run } from './run.mjs'

process.exitCode = (await installIfNeeded()) || (await soak())

function soak() {
  const env = { ASSAY_PROPERTY_RUNS: process.env['ASSAY_PROPERTY_RUNS'] ?? '5000' }
  const vitest = `${projectFolder}/node_modules/vitest/vitest.mjs`
  const names = readdirSync(`${projectFolder}/src/formats`, { recursive: true, encoding: 'utf8' })
  const tests = names
    .filter(name => /(property|offset-unit)\.test\.ts$/.test(name))
    .map(name => basename(name))
  const args = [vitest, 'run', ...tests]
  return run(process.execPath, args, { stdout: 'inherit', env })
}
