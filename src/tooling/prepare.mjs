import { isBuilt } from './freshness.mjs'
import { installIfNeeded } from './install.mjs'
import { projectFolder, run } from './run.mjs'

/**
 * Makes sure that packages are installed and dist is built from what is here; both only where needed.
 * Answers 0, or the exit code of what failed, which has said why on stderr.
 */
export async function prepare() {
  return (await installIfNeeded()) || (await buildIfNeeded())
}

async function buildIfNeeded() {
  if (isBuilt()) return 0
  process.stderr.write('Building.\n')
  const code = await run(process.execPath, [`${projectFolder}/src/tooling/build.mjs`, '--quiet'])
  if (code !== 0) process.stderr.write('The build failed; the reason is above. Nothing was started.\n')
  return code
}
