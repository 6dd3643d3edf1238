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
  const worth = edges.filter(({ weight }) => weight > 0)
  const [ofRow, ofColumn] = [count(worth.map(({ row }) => row)), count(worth.map(({ column }) => column))]
  const isAlone = ({ row, column }: E) => ofRow[row] === 1 && ofColumn[column] === 1
  const contested = worth.filter(edge => !isAlone(edge))
  if (contested.length === 0) return worth
  const graph = createGraph(contested)
  for (let row = 0; row < graph.steps.length; row++) if (graph.steps[row]) addRow(graph, row)
  const chosen = graph.chosen.flatMap(step => contested[step] ?? [])
  return [...worth.filter(isAlone), ...chosen]
}

function count(numbers: readonly number[]): readonly number[] {
  const most = numbers.reduce((max, number) => Math.max(max, number), -1)
  const counts = new Array<number>(most + 1).fill(0)
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
  return counts
}

const nothing = -1

/** A step is an edge by its index, or after those a row's way to its own empty column. */
interface Graph {
  readonly steps: readonly (readonly number[] | undefined)[]
  readonly rowOf: readonly number[]
  readonly columnOf: readonly number[]
  readonly costs: readonly number[]
  readonly rowPotentials: number[]
  readonly columnPotentials: number[]
  /** By column, the step that holds it. */
  readonly chosen: number[]
  /** By row, the step that it holds. */
  readonly held: number[]
  readonly distances: number[]
  readonly isScanned: boolean[]
  readonly arrivals: number[]
}

function createGraph(edges: readonly Edge[]): Graph {
  const steps: number[][] = []
  const rowOf = edges.map(({ row }) => row)
  const columnOf = edges.map(({ column }) => column)
  const costs = edges.map(({ weight }) => -weight)
  const rowPotentials: number[] = []
  for (const [step, row] of rowOf.entries()) {
    const own = steps[row]
    if (own) own.push(step)
    else steps[row] = [step]
    rowPotentials[row] = Math.min(rowPotentials[row] ?? 0, costs[step] ?? 0)
  }
  const columns = columnOf.reduce((most, column) => Math.max(most, column), 0) + 1
  for (const [row, own] of steps.entries()) {
    own?.push(rowOf.length)
    rowOf.push(row)
    columnOf.push(columns + row)
    costs.push(0)
  }
  const size = columns + steps.length
  return {
    ...{ steps, rowOf, columnOf, costs, rowPotentials },
    columnPotentials: new Array<number>(size).fill(0),
    chosen: new Array<number>(size).fill(nothing),
    held: new Array<number>(steps.length).fill(nothing),
    distances: new Array<number>(size).fill(Number.POSITIVE_INFINITY),
    isScanned: new Array<boolean>(size).fill(false),
    arrivals: new Array<number>(size).fill(nothing),
  }
}

/** Finds the cheapest way to give one more row a column, moving rows that are in the way. */
function addRow(graph: Graph, start: number): void {
  const { chosen, distances, isScanned, arrivals, rowOf } = graph
  const touched: number[] = []
  const scanned: number[] = []
  let row = start
  let reached = 0
  for (;;) {
    relax(graph, { row, reached, touched })
    const column = nearest(graph, touched)
    reached = distances[column] ?? 0
    const holder = chosen[column] ?? nothing
    if (holder === nothing) {
      raise(graph, { start, scanned, reached })
      augment(graph, { start, column })
      break
    }
    isScanned[column] = true
    scanned.push(column)
    row = rowOf[holder] ?? nothing
  }
  for (const column of touched) {
    distances[column] = Number.POSITIVE_INFINITY
    isScanned[column] = false
    arrivals[column] = nothing
  }
}

function relax(
  { steps, columnOf, costs, rowPotentials, columnPotentials, distances, isScanned, arrivals }: Graph,
  { row, reached, touched }: { row: number; reached: number; touched: number[] },
): void {
  const base = reached - (rowPotentials[row] ?? 0)
  for (const step of steps[row] ?? []) {
    const column = columnOf[step] ?? nothing
    if (isScanned[column]) continue
    const distance = base + (costs[step] ?? 0) - (columnPotentials[column] ?? 0)
    if (distance >= (distances[column] ?? 0)) continue
    if (arrivals[column] === nothing) touched.push(column)
    distances[column] = distance
    arrivals[column] = step
  }
}

function nearest({ distances, isScanned }: Graph, touched: readonly number[]): number {
  let best = nothing
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
function raise(
  { rowPotentials, columnPotentials, chosen, rowOf, distances }: Graph,
  { start, scanned, reached }: { start: number; scanned: readonly number[]; reached: number },
): void {
  rowPotentials[start] = (rowPotentials[start] ?? 0) + reached
  for (const column of scanned) {
    const rise = reached - (distances[column] ?? 0)
    const row = rowOf[chosen[column] ?? nothing]
    if (row !== undefined) rowPotentials[row] = (rowPotentials[row] ?? 0) + rise
    columnPotentials[column] = (columnPotentials[column] ?? 0) - rise
  }
}

function augment(
  { rowOf, columnOf, chosen, held, arrivals }: Graph,
  { start, column }: { start: number; column: number },
): void {
  let free = column
  for (;;) {
    const step = arrivals[free] ?? nothing
    const row = rowOf[step]
    if (row === undefined) return
    const before = held[row] ?? nothing
    chosen[free] = step
    held[row] = step
    if (row === start || before === nothing) return
    free = columnOf[before] ?? nothing
  }
}
