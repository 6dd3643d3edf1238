/** A pair that may be chosen: row and column are whole numbers from 0, the weight is what choosing it brings. */
export interface Edge {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * Chooses edges so that no row and no column is in two of them and the sum of their weights is as large as can be
 * (maximum-weight bipartite matching); only edges with a weight over 0 are chosen. Exact, by shortest augmenting
 * paths with potentials over the edges alone (Jonker and Volgenant 1987), so that rows which share few columns cost
 * little however many there are. A row's best choice may be to stay alone: its own empty column, at no cost.
 */
export function assign<E extends Edge>(edges: readonly E[]): readonly E[] {
  const graph = createGraph(edges)
  for (let row = 0; row < graph.rows.length; row++) if (graph.rows[row]) addRow(graph, row)
  return graph.chosen.flatMap(step => (step?.edge ? [step.edge] : []))
}

interface Step<E> {
  readonly row: number
  readonly column: number
  readonly cost: number
  /** Undefined for the row's own empty column. */
  readonly edge: E | undefined
}

interface Graph<E> {
  readonly rows: (readonly Step<E>[] | undefined)[]
  readonly rowPotentials: number[]
  readonly columnPotentials: Float64Array
  /** By column, the step that holds it. */
  readonly chosen: (Step<E> | undefined)[]
  /** By row, the step that it holds. */
  readonly held: (Step<E> | undefined)[]
  readonly distances: Float64Array
  readonly isScanned: Uint8Array
  readonly arrivals: (Step<E> | undefined)[]
}

function createGraph<E extends Edge>(edges: readonly E[]): Graph<E> {
  const rows: (Step<E>[] | undefined)[] = []
  let columns = 0
  for (const edge of edges) {
    if (!(edge.weight > 0)) continue
    const { row, column } = edge
    const steps = rows[row] ?? []
    rows[row] = steps
    steps.push({ row, column, cost: -edge.weight, edge })
    columns = Math.max(columns, column + 1)
  }
  const size = columns + rows.length
  for (const [row, steps] of rows.entries()) {
    steps?.push({ row, column: columns + row, cost: 0, edge: undefined })
  }
  return {
    rows,
    rowPotentials: Array.from(rows, steps =>
      (steps ?? []).reduce((least, { cost }) => Math.min(least, cost), 0),
    ),
    columnPotentials: new Float64Array(size),
    chosen: new Array(size),
    held: new Array(rows.length),
    distances: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    isScanned: new Uint8Array(size),
    arrivals: new Array(size),
  }
}

/** Finds the cheapest way to give one more row a column, moving rows that are in the way. */
function addRow<E>(graph: Graph<E>, start: number): void {
  const { chosen, distances, isScanned, arrivals } = graph
  const touched: number[] = []
  const scanned: number[] = []
  let row = start
  let reached = 0
  for (;;) {
    relax(graph, { row, reached, touched })
    const column = nearest(graph, touched)
    reached = distances[column] ?? 0
    const holder = chosen[column]
    if (!holder) {
      raise(graph, { start, scanned, reached })
      augment(graph, { start, column })
      break
    }
    isScanned[column] = 1
    scanned.push(column)
    row = holder.row
  }
  for (const column of touched) {
    distances[column] = Number.POSITIVE_INFINITY
    isScanned[column] = 0
    arrivals[column] = undefined
  }
}

function relax<E>(
  { rows, rowPotentials, columnPotentials, distances, isScanned, arrivals }: Graph<E>,
  { row, reached, touched }: { row: number; reached: number; touched: number[] },
): void {
  const base = reached - (rowPotentials[row] ?? 0)
  for (const step of rows[row] ?? []) {
    const { column, cost } = step
    if (isScanned[column]) continue
    const distance = base + cost - (columnPotentials[column] ?? 0)
    if (distance >= (distances[column] ?? 0)) continue
    if (!arrivals[column]) touched.push(column)
    distances[column] = distance
    arrivals[column] = step
  }
}

function nearest<E>({ distances, isScanned }: Graph<E>, touched: readonly number[]): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const column of touched) {
    const distance = distances[column] ?? least
    if (isScanned[column] || distance >= least) continue
    least = distance
    best = column
  }
  return best
}

/** Keeps every reduced cost at 0 or more, and at 0 along what is chosen. */
function raise<E>(
  { rowPotentials, columnPotentials, chosen, distances }: Graph<E>,
  { start, scanned, reached }: { start: number; scanned: readonly number[]; reached: number },
): void {
  rowPotentials[start] = (rowPotentials[start] ?? 0) + reached
  for (const column of scanned) {
    const rise = reached - (distances[column] ?? 0)
    const holder = chosen[column]
    if (holder) rowPotentials[holder.row] = (rowPotentials[holder.row] ?? 0) + rise
    columnPotentials[column] = (columnPotentials[column] ?? 0) - rise
  }
}

function augment<E>(
  { chosen, held, arrivals }: Graph<E>,
  { start, column }: { start: number; column: number },
): void {
  let free = column
  for (;;) {
    const step = arrivals[free]
    if (!step) return
    const before = held[step.row]
    chosen[free] = step
    held[step.row] = step
    if (step.row === start || !before) return
    free = before.column
  }
}
