import { isNode, lineAt, parseSource, walk } from './syntax-tree.mjs'

/** Lines at which a thing is too long to be read as one. */
export const sizeLimits = { file: 300, function: 50, component: 120 }

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/**
 * Files and functions that are too long. A component is a function of a .tsx file with a capital first letter.
 * In test files only the file counts: their outermost functions are lists of tests.
 * Answers sentences that begin with `path:line`.
 * @param {ReadonlyMap<string, string>} sources
 * @returns {string[]}
 */
export function checkSizes(sources) {
  return [...sources].flatMap(([path, source]) => [
    ...checkFile(path, source),
    ...checkFunctions(path, source),
  ])
}

/**
 * @param {string} path
 * @param {string} source
 */
function checkFile(path, source) {
  const lines = source.replace(/\n$/, '').split('\n').length
  return lines > sizeLimits.file ? [`${path}:1 has ${lines} lines; ${sizeLimits.file} is the most`] : []
}

/**
 * @param {string} path
 * @param {string} source
 */
function checkFunctions(path, source) {
  if (/\.(test|spec)\.tsx?$/.test(path)) return []
  /** @type {string[]} */
  const problems = []
  for (const { node, name } of namedFunctions(parseSource(path, source))) {
    const from = lineAt(source, node.start)
    const lines = lineAt(source, node.end) - from + 1
    const most = path.endsWith('.tsx') && /^[A-Z]/.test(name) ? sizeLimits.component : sizeLimits.function
    if (lines > most) problems.push(`${path}:${from} ${name} has ${lines} lines; ${most} is the most`)
  }
  return problems
}

/**
 * Functions with their own name, or that of the constant, property or method that holds them.
 * @param {import('./syntax-tree.mjs').SyntaxNode} tree
 */
function* namedFunctions(tree) {
  /** @type {Map<unknown, string>} */
  const names = new Map()
  for (const node of walk(tree)) {
    for (const held of [node['init'], node['value']])
      if (isNode(held)) names.set(held, nameOf(node['id'] ?? node['key']))
    if (!functions.has(node.type)) continue
    yield { node, name: isNode(node['id']) ? nameOf(node['id']) : (names.get(node) ?? 'a function') }
  }
}

/** @param {unknown} identifier */
function nameOf(identifier) {
  return isNode(identifier) && typeof identifier['name'] === 'string' ? identifier['name'] : 'a function'
}
