import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './run.mjs'

/**
 * The texts of all code files under `src` and `e2e`, by path from the project's folder, with `/` on every system.
 * @returns {Map<string, string>}
 */
export function readSourceFiles(folder = projectFolder) {
  /** @type {Map<string, string>} */
  const sources = new Map()
  for (const top of ['src', 'e2e']) {
    for (const entry of readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })) {
      const path = `${top}/${entry.replaceAll('\\', '/')}`
      if (/\.(ts|tsx|mjs)$/.test(path)) sources.set(path, readFileSync(join(folder, path), 'utf8'))
    }
  }
  return sources
}
