// `npm run kill`: the long form of the test that kills the server while it writes, 50 times or ASSAY_KILLS.
import './require-node.mjs'
import { installIfNeeded } from './install.mjs'
import { projectFolder, run } from './run.mjs'

process.exitCode = (await installIfNeeded()) || (await killServers())

function killServers() {
  const env = { ASSAY_KILLS: process.env['ASSAY_KILLS'] ?? '50' }
  const args = [`${projectFolder}/node_modules/vitest/vitest.mjs`, 'run', 'src/server/kill.test.ts']
  return run(process.execPath, args, { stdout: 'inherit', env })
}
