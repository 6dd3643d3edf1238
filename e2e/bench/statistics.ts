export interface Summary {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Median, least and greatest of at least one figure. */
export function summarise(figures: readonly number[]): Summary {
  return { median: percentile(figures, 0.5), min: Math.min(...figures), max: Math.max(...figures) }
}

/** The figure below or at which a share of all lies: the nearest rank, for the median the mean of both middles. */
export function percentile(figures: readonly number[], share: number): number {
  if (figures.length === 0) throw new Error('a percentile of no figures')
  const sorted = [...figures].sort((a, b) => a - b)
  const rank = share * sorted.length
  const upper = sorted[Math.min(Math.ceil(rank), sorted.length) - 1] ?? Number.NaN
  if (share !== 0.5 || sorted.length % 2 === 1) return upper
  return (upper + (sorted[rank] ?? upper)) / 2
}
