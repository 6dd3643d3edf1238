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
export type Draws = readonly Uint16Array[]

/** Draws of as many parts as there are, with repetition, the same for the same seed. */
export function createDraws(parts: number, count: number, seed: number): Draws {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const draw = new Uint16Array(parts)
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
  const values = draws.flatMap(draw => measure(addTallies(parts, draw)).value ?? [])
  if (values.length * 2 <= draws.length) return null
  values.sort((a, b) => a - b)
  return { low: quantile(values, 0.025), high: quantile(values, 0.975) }
}

/** The sum of tallies, each as often as `draw` says, or once. */
export function addTallies(parts: readonly Float64Array[], draw?: Uint16Array): Float64Array {
  const sum = new Float64Array(parts[0]?.length ?? 0)
  for (const [index, part] of parts.entries()) {
    const times = draw ? (draw[index] ?? 0) : 1
    if (times === 0) continue
    for (let cell = 0; cell < sum.length; cell++) sum[cell] = (sum[cell] ?? 0) + times * (part[cell] ?? 0)
  }
  return sum
}

/** Between the two nearest values, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (above - below) * (at - Math.floor(at))
}
