/**
 * One circle for each group of files that reach each other, from its first file back to it.
 * @param {ReadonlyMap<string, readonly string[]>} graph file → the files it imports
 * @returns {string[][]}
 */
export function findCycles(graph) {
  const done = new Set()
  /** @type {string[][]} */
  const cycles = []
  for (const start of [...graph.keys()].sort()) {
    if (done.has(start)) continue
    const cycle = pathBack(graph, start)
    if (!cycle) continue
    cycles.push(cycle)
    for (const path of cycle) done.add(path)
  }
  return cycles
}

/**
 * The shortest way from a file back to itself, breadth first.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {string} start
 */
function pathBack(graph, start) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map()
  const queue = [start]
  for (const path of queue) {
    for (const next of graph.get(path) ?? []) {
      if (next === start) return trace(cameFrom, path, start)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, path)
      queue.push(next)
    }
  }
  return null
}

/**
 * @param {ReadonlyMap<string, string>} cameFrom
 * @param {string} last
 * @param {string} start
 */
function trace(cameFrom, last, start) {
  const cycle = [start]
  for (let path = last; path !== start; path = cameFrom.get(path) ?? start) cycle.unshift(path)
  return [start, ...cycle]
}
