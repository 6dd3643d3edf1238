import type { SettledUnit } from '../../../core/compare/settle-units.ts'
import { plural } from '../../ui/plural.ts'
import { isDifference } from './list-items.ts'

export interface Progress {
  readonly settled: number
  readonly total: number
  readonly words: string
}

/** “10 of 18 differences settled, 2 left open”. */
export function tellProgress(units: readonly SettledUnit[]): Progress {
  const differences = units.filter(isDifference)
  const settled = differences.filter(({ state }) => state === 'settled').length
  const left = differences.filter(({ state }) => state === 'left-open').length
  const total = differences.length
  const words =
    total === 0
      ? 'No differences'
      : `${settled} of ${plural(total, 'difference')} settled${left > 0 ? `, ${left} left open` : ''}`
  return { settled, total, words }
}
