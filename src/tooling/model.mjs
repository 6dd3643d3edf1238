// `npm run model`: random sequences of acts on the reading surface against a plain model, ten times as many as `npm test`.
import './require-node.mjs'
import { chromiumAdvice, findOrInstallChromium } from './find-chromium.mjs'
import { prepare } from './prepare.mjs'
import { projectFolder, run } from './run.mjs'

const code = await prepare()
const chromium = code === 0 ? await findOrInstallChromium() : null
if (chromium) {
  const cli = `${projectFolder}/node_modules/@playwright/test/cli.js`
  const env = { ASSAY_CHROMIUM: chromium, ASSAY_SEQUENCES: process.env['ASSAY_SEQUENCES'] ?? '10000' }
  process.exitCode = await run(process.execPath, [cli, 'test', 'e2e/model.spec.ts'], {
    stdout: 'inherit',
    env,
  })
} else {
  if (code === 0) console.error(chromiumAdvice)
  process.exitCode = code || 1
}
