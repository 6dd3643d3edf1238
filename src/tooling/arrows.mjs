import { posix } from 'node:path'
import { findCycles } from './cycles.mjs'
import { readImports } from './read-imports.mjs'
import { isListed, roomOf } from './rooms.mjs'

/**
 * Checks every import of the given sources against the table of rooms, and that no files import in a circle.
 * Test files and e2e may import anything but test files. Answers sentences that begin with `path:line`.
 * @param {ReadonlyMap<string, string>} sources path from the project's folder → text
 * @returns {string[]}
 */
export function checkArrows(sources) {
  /** @type {string[]} */
  const problems = []
  /** @type {Map<string, string[]>} */
  const graph = new Map()
  for (const [path, source] of sources) {
    if (isBound(path) && !roomOf(path.slice(4)))
      problems.push(`${path}:1 lies in no room of src/tooling/rooms.mjs`)
    const targets = []
    for (const { specifier, line } of readImports(path, source)) {
      const target = specifier === null ? null : resolveImport(path, specifier)
      if (target !== null) targets.push(target)
      const problem = judge(path, specifier, target)
      if (problem) problems.push(`${path}:${line} ${problem}`)
    }
    graph.set(path, targets)
  }
  for (const cycle of findCycles(graph))
    problems.push(`${cycle[0]}:1 imports in a circle: ${cycle.join(' → ')}`)
  return problems
}

/**
 * The path that a relative specifier means, without a `?query`; null for a package.
 * @param {string} from
 * @param {string} specifier
 */
function resolveImport(from, specifier) {
  if (!specifier.startsWith('.')) return null
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
}

/**
 * @param {string} from
 * @param {string | null} specifier
 * @param {string | null} target
 * @returns {string | null}
 */
function judge(from, specifier, target) {
  if (target !== null && isTest(target)) return `imports the test file ${target}`
  const own = isBound(from) ? roomOf(from.slice(4)) : null
  if (!own) return null
  if (specifier === null) return own.name === 'tooling' ? null : 'imports a name that is computed'
  if (target === null) {
    return isListed(specifier, own.room.packages)
      ? null
      : `${own.name} may not import the package ${specifier}`
  }
  return judgeTarget(own, target)
}

/**
 * @param {{ room: import('./rooms.mjs').Room, name: string }} own
 * @param {string} target
 */
function judgeTarget(own, target) {
  if (!target.startsWith('src/')) return own.room.outside ? null : `${own.name} may not import ${target}`
  const other = roomOf(target.slice(4))
  if (!other) return `imports ${target}, which lies in no room`
  if (other.name === own.name || own.room.rooms.includes(other.room.name)) return null
  return `${own.name} may not import ${other.name} (${target})`
}

/**
 * True for files that the table binds: those of `src` but tests.
 * @param {string} path
 */
function isBound(path) {
  return path.startsWith('src/') && !isTest(path)
}

/** @param {string} path */
function isTest(path) {
  return /\.(test|spec)\.tsx?$/.test(path)
}
