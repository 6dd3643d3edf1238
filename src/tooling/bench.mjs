// `npm run bench`: the built app beside its peers. Options are those of e2e/bench/options.ts; `--anchoring` instead
// measures how fast claims are found in a corrected text.
import './require-node.mjs'
import { prepare } from './prepare.mjs'
import { projectFolder } from './run.mjs'

const words = process.argv.slice(2)
const code = await prepare()
if (code === 0) {
  const { runnerImport } = await import('vite')
  if (words.includes('--anchoring')) {
    const { module } = await runnerImport(`${projectFolder}/e2e/bench/anchoring.ts`)
    console.log(module.measureAnchoring())
  } else {
    const { module } = await runnerImport(`${projectFolder}/e2e/bench/main.ts`)
    await module.main(words)
  }
} else process.exitCode = code
