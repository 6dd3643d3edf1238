// `npm run bench`: the built app beside its peers. Options are those of e2e/bench/options.ts.
import './require-node.mjs'
import { prepare } from './prepare.mjs'
import { projectFolder } from './run.mjs'

const code = await prepare()
if (code === 0) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(`${projectFolder}/e2e/bench/main.ts`)
  await module.main(process.argv.slice(2))
} else process.exitCode = code
