// `npm run kill`: the long form of the test that kills the server while it writes, 50 times or ASSAY_KILLS.
import './require-node.mjs'
import { projectFolder, run } from './run.mjs'

const env = { ASSAY_KILLS: process.env['ASSAY_KILLS'] ?? '50' }
const args = [`${projectFolder}/node_modules/vitest/vitest.mjs`, 'run', 'src/server/kill.test.ts']
process.exitCode = await run(process.execPath, args, { stdout: 'inherit', env })
