import { parseAst } from 'vite'

/**
 * A node of the syntax tree, in ESTree's shape with TypeScript's and JSX's additions.
 * @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} SyntaxNode
 */

/**
 * Parses TypeScript, TSX or JavaScript, told by the file's ending. Throws with the place when it cannot.
 * @param {string} path
 * @param {string} source
 * @returns {SyntaxNode}
 */
export function parseSource(path, source) {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js'
  return /** @type {any} */ (parseAst(source, { lang }, path))
}

/**
 * Every node of the tree, parents before children.
 * @param {unknown} value
 * @returns {Generator<SyntaxNode>}
 */
export function* walk(value) {
  if (Array.isArray(value)) for (const item of value) yield* walk(item)
  else if (isNode(value)) {
    yield value
    for (const child of Object.values(value)) if (typeof child === 'object') yield* walk(child)
  }
}

/**
 * @param {unknown} value
 * @returns {value is SyntaxNode}
 */
export function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/**
 * The line, from 1, on which an offset of the source lies.
 * @param {string} source
 * @param {number} offset
 */
export function lineAt(source, offset) {
  return source.slice(0, offset).split('\n').length
}
