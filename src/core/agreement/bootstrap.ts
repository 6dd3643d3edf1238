import type { Figure } from './figure.ts'
import { createRandom } from './random.ts'

/** The middle 95 % of what the measure gives when what was observed is drawn anew, with repetition. */
export interface Interval {
  readonly low: number
  readonly high: number
  /** What was drawn. */
  readonly of: 'articles' | 'units'
}

/** How often each part is in each draw: one row a draw. */
export type Draws = readonly Float64Array[]

/** Draws of as many parts as there are, with repetition, the same for the same seed. */
export function createDraws(parts: number, count: number, seed: number): Draws {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const draw = new Float64Array(parts)
    for (let i = 0; i < parts; i++) {
      const part = Math.floor(random() * parts)
      draw[part] = (draw[part] ?? 0) + 1
    }
    return draw
  })
}

/**
 * Percentile interval of a measure (Efron 1979) whose parts, such as articles, are tallies that can be added. Null
 * with fewer than two parts, or where half of the draws or more leave the measure undefined.
 */
export function bootstrap(
  parts: readonly Float64Array[],
  draws: Draws,
  measure: (sum: Float64Array) => Figure,
): Omit<Interval, 'of'> | null {
  if (parts.length < 2) return null
  const columns = listColumns(parts)
  const sum = new Float64Array(parts[0]?.length ?? 0)
  const values: number[] = []
  for (const draw of draws) {
    for (const { cell, numbers } of columns) sum[cell] = multiply(numbers, draw)
    const { value } = measure(sum)
    if (value !== undefined) values.push(value)
  }
  if (values.length * 2 <= draws.length) return null
  const sorted = Float64Array.from(values).sort()
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
}

/** The sum of tallies. */
export function addTallies(parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(parts[0]?.length ?? 0)
  for (const part of parts)
    for (let cell = 0; cell < sum.length; cell++) sum[cell] = (sum[cell] ?? 0) + (part[cell] ?? 0)
  return sum
}

interface Column {
  readonly cell: number
  /** What each part has in the cell. */
  readonly numbers: Float64Array
}

/** The cells that are not empty in all parts, so that a draw multiplies these alone. */
function listColumns(parts: readonly Float64Array[]): readonly Column[] {
  return Array.from(parts[0] ?? [], (_, cell) => ({
    cell,
    numbers: Float64Array.from(parts, part => part[cell] ?? 0),
  })).filter(({ numbers }) => numbers.some(number => number !== 0))
}

/** Σ ab, in two sums at a time, for each addition waits for the one before. */
function multiply(a: Float64Array, b: Float64Array): number {
  let [even, odd] = [0, 0]
  for (let at = 0; at < a.length; at += 2) {
    even += (a[at] ?? 0) * (b[at] ?? 0)
    odd += (a[at + 1] ?? 0) * (b[at + 1] ?? 0)
  }
  return even + odd
}

/** Between the two nearest values, in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (above - below) * (at - Math.floor(at))
}
