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

/** The codes of a unit without the missing ones, as their numbers in a list of codes. */
export type PresentCodes = readonly number[]

export function listPresent(units: CodedUnits, codes: readonly Code[]): readonly PresentCodes[] {
  const numbers = numberCodes(codes)
  return units.map(unit => {
    const present: number[] = []
    for (const code of unit) {
      const number = code === null ? undefined : numbers.get(code)
      if (number !== undefined) present.push(number)
    }
    return present
  })
}

function numberCodes(codes: readonly Code[]): ReadonlyMap<Code, number> {
  return new Map(codes.map((code, index) => [code, index]))
}

/** How often the first annotator's code (row) met the second's (column); units that one of them left out do not count. */
export function tabulatePairs(units: CodedUnits, codes: readonly Code[]): CodeTable {
  const numbers = numberCodes(codes)
  const cells = new Float64Array(codes.length ** 2)
  for (const [first = null, second = null] of units) {
    if (first === null || second === null) continue
    addTo(cells, (numbers.get(first) ?? 0) * codes.length + (numbers.get(second) ?? 0), 1)
  }
  return { size: codes.length, cells }
}

/**
 * Krippendorff's coincidence matrix: every ordered pair of codes within a unit of m ≥ 2 codes, each counting
 * 1/(m − 1), so that a unit counts as often as it has codes. Units with fewer codes have nothing to compare.
 */
export function tabulateCoincidences(units: readonly PresentCodes[], size: number): CodeTable {
  const cells = new Float64Array(size ** 2)
  for (const unit of units) {
    const share = 1 / (unit.length - 1)
    for (let i = 0; i < unit.length; i++)
      for (let j = 0; j < unit.length; j++)
        if (i !== j) addTo(cells, (unit[i] ?? 0) * size + (unit[j] ?? 0), share)
  }
  return { size, cells }
}

/**
 * What chance corrected measures need of a table, in numbers that can be added: the sum of its diagonal, which is what
 * agrees, then the sum of each row, then of each column.
 */
export type TableSums = Float64Array

export function sumTable({ size, cells }: CodeTable): TableSums {
  const sums = new Float64Array(sumsLength(size))
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const count = cells[row * size + column] ?? 0
      if (count === 0) continue
      if (row === column) addTo(sums, 0, count)
      addTo(sums, 1 + row, count)
      addTo(sums, 1 + size + column, count)
    }
  return sums
}

export function sumsLength(size: number): number {
  return 1 + 2 * size
}

export function sumRows(sums: TableSums): number {
  let total = 0
  for (let row = 1; row <= sums.length >> 1; row++) total += sums[row] ?? 0
  return total
}

/** How many codes were compared, without the noise of shares. */
export function countCodes(sums: TableSums): number {
  return Math.round(sumRows(sums) * 1e6) / 1e6
}

export function addTo(cells: Float64Array, index: number, amount: number): void {
  cells[index] = (cells[index] ?? 0) + amount
}
