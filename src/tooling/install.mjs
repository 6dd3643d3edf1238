import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, run } from './run.mjs'

/**
 * One package of a lock file, by its folder.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 */

/**
 * True when node_modules holds what package-lock.json asks for, by the list that npm leaves there once it is done.
 * Optional packages, those of other platforms, may be missing.
 */
export function isInstalled(folder = projectFolder) {
  const list = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  const wanted = readPackages(join(folder, 'package-lock.json'))
  const installed = readPackages(list)
  for (const [path, { version, integrity, optional }] of wanted) {
    const found = installed.get(path)
    if (!found && optional) continue
    if (found?.version !== version || found?.integrity !== integrity) return false
  }
  return [...installed.keys()].every(path => wanted.has(path))
}

/**
 * The packages of a lock file, without the project itself.
 * @param {string} path
 * @returns {Map<string, LockedPackage>}
 */
function readPackages(path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ''))
}

/** For npm: every package, those for building too where `NODE_ENV` says production, and nothing of theirs is run. */
export const installArguments = [
  'ci',
  '--include=dev',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/**
 * Installs the packages of package-lock.json where they are missing or others.
 * Answers npm's exit code, 0 when there was nothing to do. Progress goes to stderr.
 */
export async function installIfNeeded() {
  if (isInstalled()) return 0
  process.stderr.write('Installing packages, once.\n')
  const code = await run('npm', installArguments, { shell: process.platform === 'win32' })
  if (code !== 0) process.stderr.write('npm ci did not finish; its words are above. Nothing was started.\n')
  return code
}
