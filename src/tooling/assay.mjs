// `npm run -s assay -- …`: the command line out of a checkout. The answer alone goes to stdout.
import './require-node.mjs'
import { prepare } from './prepare.mjs'

const code = await prepare()
if (code === 0) {
  // npm runs scripts in the project's folder; file names are meant from where the user stands.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd())
  await import(new URL('../../dist/cli/main.js', import.meta.url).href)
} else process.exitCode = 2
