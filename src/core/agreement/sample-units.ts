import type { GammaUnit } from './dissimilarity.ts'

/** An article in code points, gone through by so many annotators. */
export interface GammaContinuum {
  readonly length: number
  readonly annotators: number
  readonly units: readonly GammaUnit[]
}

/** So often another shift is tried that keeps away from those of the annotators before. */
const mostTries = 20

/**
 * What annotators would mark by chance (Mathet, Widlöcher and Métivier 2015, section 5): each takes all units of
 * somebody chosen at random, moved along by a random stretch, and what would pass the end begins anew at the front.
 * Stretches are apart by half a unit's mean length where that can be had, so that chance gives no copies.
 */
export function sampleUnits(
  { length, annotators, units }: GammaContinuum,
  random: () => number,
): readonly GammaUnit[] {
  const apart = units.reduce((sum, { start, end }) => sum + end - start, 0) / units.length / 2
  const shifts: number[] = []
  return Array.from({ length: annotators }, (_, annotator) => annotator).flatMap(annotator => {
    const chosen = Math.floor(random() * annotators)
    let shift = Math.floor(random() * length)
    for (let tries = 1; tries < mostTries && shifts.some(isNear(shift, { apart, length })); tries++)
      shift = Math.floor(random() * length)
    shifts.push(shift)
    return units
      .filter(unit => unit.annotator === chosen)
      .map(({ category, start, end }) => {
        const moved = (start + shift) % length
        return { annotator, category, start: moved, end: moved + end - start }
      })
  })
}

function isNear(shift: number, { apart, length }: { apart: number; length: number }) {
  return (other: number) => {
    const distance = Math.abs(shift - other)
    return Math.min(distance, length - distance) < apart
  }
}
