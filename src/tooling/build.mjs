// `npm run build`: client, server and command line into `dist`.
import './require-node.mjs'
import { clearStamp, hashInputs, writeStamp } from './freshness.mjs'
import { installIfNeeded } from './install.mjs'
import { projectFolder } from './run.mjs'

const code = await installIfNeeded()
if (code === 0) await buildAll()
else process.exitCode = code

async function buildAll() {
  const { createBuilder } = await import('vite')
  process.env['NODE_ENV'] = 'production'
  const hash = hashInputs()
  clearStamp()
  const builder = await createBuilder({
    configFile: `${projectFolder}/vite.config.ts`,
    mode: 'production',
    logLevel: process.argv.includes('--quiet') ? 'warn' : 'info',
  })
  await builder.buildApp()
  writeStamp(hash)
}
