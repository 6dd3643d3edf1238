import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './run.mjs'

const inputs = ['src', 'public', 'fixtures', 'vite.config.ts', 'package.json', 'package-lock.json']
const outputs = ['client/index.html', 'server/main.js', 'cli/main.js', 'reader/main.js']

/** One hash over everything a build reads, so that a copied or touched file alone does not cause a new one. */
export function hashInputs(folder = projectFolder) {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const path of listFiles(folder, input)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(folder, path)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(folder, path) {
  const entry = statSync(join(folder, path), { throwIfNoEntry: false })
  if (!entry) return []
  if (!entry.isDirectory()) return [path]
  const names = readdirSync(join(folder, path)).filter(
    name => name !== 'testing' && !/\.test\.tsx?$/.test(name),
  )
  return names.sort().flatMap(name => listFiles(folder, `${path}/${name}`))
}

/** True when dist was built from what is here now. */
export function isBuilt(folder = projectFolder) {
  const stamp = stampPath(folder)
  if (!existsSync(stamp) || !outputs.every(path => existsSync(join(folder, 'dist', path)))) return false
  return readFileSync(stamp, 'utf8') === hashInputs(folder)
}

/** Marks dist as unfinished, before a build touches it. */
export function clearStamp(folder = projectFolder) {
  rmSync(stampPath(folder), { force: true })
}

/**
 * Marks dist as built from inputs of this hash.
 * @param {string} hash taken before the build began
 */
export function writeStamp(hash, folder = projectFolder) {
  writeFileSync(stampPath(folder), hash)
}

/** @param {string} folder */
function stampPath(folder) {
  return join(folder, 'dist', '.built-from')
}
