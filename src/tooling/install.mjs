import { statSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, run } from './run.mjs'

/** True when node_modules was made from the package-lock.json that is here now, or a later one. */
export function isInstalled(folder = projectFolder) {
  const installed = statSync(join(folder, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false })
  const wanted = statSync(join(folder, 'package-lock.json'))
  return installed !== undefined && installed.mtimeMs >= wanted.mtimeMs
}

/**
 * Installs the packages of package-lock.json where they are missing or older than it.
 * Answers npm's exit code, 0 when there was nothing to do. Progress goes to stderr.
 */
export async function installIfNeeded() {
  if (isInstalled()) return 0
  process.stderr.write('Installing packages, once.\n')
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) process.stderr.write('npm ci did not finish; its words are above. Nothing was started.\n')
  return code
}
