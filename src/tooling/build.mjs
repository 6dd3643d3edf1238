import { createBuilder } from 'vite'
import { clearStamp, hashInputs, writeStamp } from './freshness.mjs'
import { projectFolder } from './run.mjs'

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
