import { addTallies, bootstrap, createDraws, type Draws, type Interval } from './bootstrap.ts'
import type { Figure } from './figure.ts'

/** A figure with what it rests on: the number of units, claims or characters that were compared, and its interval. */
export type Measured = Figure & { readonly n: number; readonly interval: Interval | null }

export interface Measure {
  readonly figure: (sum: Float64Array) => Figure
  readonly n: (sum: Float64Array) => number
  /** Numbers in a tally, for where there is nothing to add. */
  readonly size: number
}

/** Turns tallies into measured figures, with the same draws wherever there are as many parts. */
export class Measuring {
  private readonly draws = new Map<number, Draws>()
  private readonly count: number
  private readonly seed: number

  constructor({ draws, seed }: { readonly draws: number; readonly seed: number }) {
    this.count = draws
    this.seed = seed
  }

  /** A figure over articles; `units` gives the same tallies by unit, to draw from where there is one article. */
  measure(
    articles: readonly Float64Array[],
    measure: Measure,
    units?: () => readonly Float64Array[],
  ): Measured {
    const sum = articles.length > 0 ? addTallies(articles) : new Float64Array(measure.size)
    const hasMany = articles.length > 1
    const parts = hasMany ? articles : (units?.() ?? [])
    const interval = this.count > 0 ? bootstrap(parts, this.drawsOf(parts.length), measure.figure) : null
    return {
      ...measure.figure(sum),
      n: measure.n(sum),
      interval: interval && { ...interval, of: hasMany ? 'articles' : 'units' },
    }
  }

  private drawsOf(parts: number): Draws {
    const known = this.draws.get(parts)
    if (known) return known
    const made = createDraws(parts, this.count, this.seed)
    this.draws.set(parts, made)
    return made
  }
}
