// `npm run soak`: every format there and back with 5,000 generated articles, or ASSAY_PROPERTY_RUNS.
// `npm run soak -- --mutations 1000000 [--seed N]`: as many damaged files through every reader instead, in rounds;
// each prints its seed, and a later run goes on from it.
import './require-node.mjs'
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { installIfNeeded } from './install.mjs'
import { projectFolder, run } from './run.mjs'

/** Cases of each property in a round. */
const roundRuns = 2_000
/** Properties of damaged files: two of our own, bytes of eight formats, values of six, and any JSON. */
const properties = 17

const { values } = parseArgs({ options: { mutations: { type: 'string' }, seed: { type: 'string' } } })
const count = readNumber(values.mutations, 'mutations', 0)
const first = readNumber(values.seed, 'seed', Math.floor(Math.random() * 1_000_000_000))

process.exitCode = (await installIfNeeded()) || (count > 0 ? await soakDamaged() : await soakFormats())

function soakFormats() {
  const env = { ASSAY_PROPERTY_RUNS: process.env['ASSAY_PROPERTY_RUNS'] ?? '5000' }
  return runTests(/(property|offset-unit)\.test\.ts$/, env)
}

/** Ends with the first round that finds something; its seed is the last one printed. */
async function soakDamaged() {
  const each = roundRuns * properties
  const rounds = Math.ceil(count / each)
  for (let round = 0; round < rounds; round++) {
    const seed = first + round
    process.stdout.write(`round ${round + 1} of ${rounds}, seed ${seed}: ${round * each} of ${count} done\n`)
    const env = { ASSAY_PROPERTY_RUNS: `${roundRuns}`, FC_SEED: `${seed}` }
    const code = await runTests(/\.fuzz\.test\.ts$/, env, ['--reporter=dot', '--silent=true'])
    if (code !== 0) return code
  }
  process.stdout.write(`${rounds * each} damaged files, seeds ${first} to ${first + rounds - 1}\n`)
  return 0
}

/**
 * @param {RegExp} pattern
 * @param {Record<string, string>} env
 * @param {readonly string[]} [options]
 */
function runTests(pattern, env, options = []) {
  const vitest = `${projectFolder}/node_modules/vitest/vitest.mjs`
  const names = readdirSync(`${projectFolder}/src/formats`, { recursive: true, encoding: 'utf8' })
  const tests = names.filter(name => pattern.test(name)).map(name => basename(name))
  return run(process.execPath, [vitest, 'run', ...options, ...tests], { stdout: 'inherit', env })
}

/**
 * @param {string | undefined} word
 * @param {string} name
 * @param {number} otherwise
 */
function readNumber(word, name, otherwise) {
  if (word === undefined) return otherwise
  const number = Number(word)
  if (Number.isSafeInteger(number) && number >= 0) return number
  throw new Error(`--${name} is a whole number from 0; found ${word}`)
}
