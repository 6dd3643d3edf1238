// `npm run bench`: the built app beside its peers. Options are those of e2e/bench/options.ts; `--anchoring` instead
// measures how fast claims are found in a corrected text, `--files` how fast a large annotation file is read and
// written, `--agreement` how fast agreement is measured.
import './require-node.mjs'
import { prepare } from './prepare.mjs'
import { projectFolder } from './run.mjs'

const words = process.argv.slice(2)
const code = await prepare()
if (code === 0) {
  if (words.includes('--anchoring')) console.log((await load('anchoring')).measureAnchoring())
  else if (words.includes('--files')) console.log((await load('files')).measureFiles())
  else if (words.includes('--agreement')) console.log((await load('agreement')).measureAgreement())
  else await (await load('main')).main(words)
} else process.exitCode = code

/**
 * A module of the benchmark.
 * @param {string} name
 */
async function load(name) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(`${projectFolder}/e2e/bench/${name}.ts`)
  return module
}
