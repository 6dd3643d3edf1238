import { dissimilarity, type GammaCosts, type GammaUnit } from './dissimilarity.ts'

/** Units that stand for one another, at most one of an annotator. */
export type UnitGroup = readonly GammaUnit[]

/** The mean dissimilarity over all pairs of annotators; Δ∅ for a pair of whom one or both have no unit in the group. */
export function groupCost(group: UnitGroup, annotators: number, costs: GammaCosts): number {
  const pairs = (annotators * (annotators - 1)) / 2
  const present = (group.length * (group.length - 1)) / 2
  let sum = (pairs - present) * costs.deltaEmpty
  for (const [index, unit] of group.entries())
    for (const other of group.slice(index + 1)) sum += dissimilarity(unit, other, costs)
  return sum / pairs
}
