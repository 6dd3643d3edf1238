/** A stretch with a category, half-open, by one annotator, numbered from 0. */
export interface GammaUnit {
  readonly annotator: number
  readonly category: string
  readonly start: number
  readonly end: number
}

/** Weights of place and category, and what a unit without partner costs. */
export interface GammaCosts {
  readonly alpha: number
  readonly beta: number
  readonly deltaEmpty: number
}

export const defaultGammaCosts: GammaCosts = { alpha: 1, beta: 1, deltaEmpty: 1 }

/**
 * How far two units are apart (Mathet, Widlöcher and Métivier 2015, equations 3 and 4, combined): α d_pos + β d_cat,
 * where d_pos = ((|s₁ − s₂| + |e₁ − e₂|) / (l₁ + l₂))² Δ∅ and d_cat is Δ∅ between different categories.
 */
export function dissimilarity(a: GammaUnit, b: GammaUnit, { alpha, beta, deltaEmpty }: GammaCosts): number {
  const length = a.end - a.start + b.end - b.start
  const shift = Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
  const positional = shift === 0 ? 0 : (shift / length) ** 2
  return deltaEmpty * (alpha * positional + beta * Number(a.category !== b.category))
}
