/** What an annotator says of a unit; null where they say nothing of it. */
export type Code = string | number | boolean
export type UnitCodes = readonly (Code | null)[]

/** Units by annotators: one row a unit, one column an annotator, the same columns in each row. */
export type CodedUnits = readonly UnitCodes[]

/** A square table of numbers, row after row. Tables over the same codes can be added cell by cell. */
export interface CodeTable {
  readonly size: number
  readonly cells: Float64Array
}

/** All codes that occur, in order of appearance. */
export function listCodes(units: CodedUnits): readonly Code[] {
  const codes = new Set<Code>()
  for (const unit of units) for (const code of unit) if (code !== null) codes.add(code)
  return [...codes]
}

/** The codes of a unit without the missing ones, as their numbers in `codes`. */
export function presentCodes(unit: UnitCodes, numbers: ReadonlyMap<Code, number>): readonly number[] {
  const present: number[] = []
  for (const code of unit) {
    const number = code === null ? undefined : numbers.get(code)
    if (number !== undefined) present.push(number)
  }
  return present
}

export function numberCodes(codes: readonly Code[]): ReadonlyMap<Code, number> {
  return new Map(codes.map((code, index) => [code, index]))
}

/** How often the first annotator's code (row) met the second's (column); units that one of them left out do not count. */
export function tabulatePairs(units: CodedUnits, codes: readonly Code[]): CodeTable {
  const numbers = numberCodes(codes)
  const cells = new Float64Array(codes.length ** 2)
  for (const unit of units) {
    const [row, column] = presentCodes(unit.slice(0, 2), numbers)
    if (row === undefined || column === undefined) continue
    addTo(cells, row * codes.length + column, 1)
  }
  return { size: codes.length, cells }
}

/**
 * Krippendorff's coincidence matrix: every ordered pair of codes within a unit of m ≥ 2 codes, each counting
 * 1/(m − 1), so that a unit counts as often as it has codes. Units with fewer codes have nothing to compare.
 */
export function tabulateCoincidences(units: CodedUnits, codes: readonly Code[]): CodeTable {
  const numbers = numberCodes(codes)
  const cells = new Float64Array(codes.length ** 2)
  for (const unit of units) {
    const present = presentCodes(unit, numbers)
    if (present.length < 2) continue
    const share = 1 / (present.length - 1)
    for (const [i, row] of present.entries()) {
      for (const [j, column] of present.entries())
        if (i !== j) addTo(cells, row * codes.length + column, share)
    }
  }
  return { size: codes.length, cells }
}

export interface TableSums {
  readonly total: number
  /** Sum of the diagonal: what agrees. */
  readonly agreeing: number
  readonly rows: Float64Array
  readonly columns: Float64Array
}

export function sumTable({ size, cells }: CodeTable): TableSums {
  const [rows, columns] = [new Float64Array(size), new Float64Array(size)]
  let [total, agreeing] = [0, 0]
  for (const [index, count] of cells.entries()) {
    const [row, column] = [Math.floor(index / size), index % size]
    total += count
    if (row === column) agreeing += count
    addTo(rows, row, count)
    addTo(columns, column, count)
  }
  return { total, agreeing, rows, columns }
}

export function addTo(cells: Float64Array, index: number, amount: number): void {
  cells[index] = (cells[index] ?? 0) + amount
}
