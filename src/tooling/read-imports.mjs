import { isNode, lineAt, parseSource, walk } from './syntax-tree.mjs'

/**
 * What one file asks of another. `specifier` is null where it is computed and so cannot be checked.
 * @typedef {{ specifier: string | null, line: number }} Import
 */

/** Node types whose `source` names another module. */
const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/**
 * All imports of a file: static, dynamic, of types, re-exports, and workers by `new URL(…, import.meta.url)`.
 * @param {string} path
 * @param {string} source
 * @returns {Import[]}
 */
export function readImports(path, source) {
  /** @type {Import[]} */
  const imports = []
  for (const node of walk(parseSource(path, source))) {
    const target = targetOf(node)
    if (target) imports.push({ specifier: literal(target), line: lineAt(source, node.start) })
  }
  return imports
}

/** @param {import('./syntax-tree.mjs').SyntaxNode} node */
function targetOf(node) {
  if (importing.has(node.type)) return isNode(node['source']) ? node['source'] : null
  if (isModuleUrl(node)) return /** @type {unknown[]} */ (node['arguments'])[0]
  if (node.type === 'CallExpression' && isNode(node['callee']) && node['callee']['name'] === 'require') {
    return /** @type {unknown[]} */ (node['arguments'])[0]
  }
  return null
}

/**
 * `new URL('./worker.ts', import.meta.url)`: how a bundler is told of a worker. Other files are no modules.
 * @param {import('./syntax-tree.mjs').SyntaxNode} node
 */
function isModuleUrl(node) {
  if (node.type !== 'NewExpression' || !isNode(node['callee']) || node['callee']['name'] !== 'URL')
    return false
  const [target, base] = /** @type {unknown[]} */ (node['arguments'])
  return isNode(base) && base.type === 'MemberExpression' && /\.tsx?$/.test(literal(target) ?? '')
}

/** @param {unknown} node */
function literal(node) {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null
}
