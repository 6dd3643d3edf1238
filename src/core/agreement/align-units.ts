import { assign } from '../matching/assign.ts'
import { dissimilarity, type GammaCosts, type GammaUnit } from './dissimilarity.ts'
import { searchAlignment } from './search-alignment.ts'
import { groupCost, type UnitGroup } from './unit-group.ts'

export interface Alignment {
  readonly groups: readonly UnitGroup[]
  /** Sum of the groups' costs over the mean number of units of an annotator. */
  readonly disorder: number
  /** False where there were too many ways to try all: then no better one was found, but there may be one. */
  readonly isExact: boolean
}

/**
 * The best alignment of all units (Mathet, Widlöcher and Métivier 2015): groups of at most one unit of each
 * annotator, such that the sum of their costs is smallest. A group costs the mean dissimilarity over all pairs of
 * annotators, Δ∅ where one or both have no unit in it. Of two annotators it is an assignment problem; of more it is
 * searched by branch and bound, from what assigning one annotator after the other reaches.
 */
export function alignUnits(units: readonly GammaUnit[], annotators: number, costs: GammaCosts): Alignment {
  const started = improve(assignOneByOne(units, { annotators, costs }), { annotators, costs })
  const found = annotators <= 2 ? null : searchAlignment(units, { annotators, costs, started })
  const groups = found?.groups ?? started
  const sum = groups.reduce((total, group) => total + groupCost(group, annotators, costs), 0)
  return {
    groups,
    disorder: units.length === 0 ? 0 : (sum * annotators) / units.length,
    isExact: found?.isExact ?? annotators <= 2,
  }
}

interface AlignOptions {
  readonly annotators: number
  readonly costs: GammaCosts
}

function assignOneByOne(units: readonly GammaUnit[], options: AlignOptions): readonly UnitGroup[] {
  let groups: readonly UnitGroup[] = []
  for (let annotator = 0; annotator < options.annotators; annotator++) {
    const own = units.filter(unit => unit.annotator === annotator)
    groups = addAnnotator(groups, own, options)
  }
  return groups
}

/** Gives each annotator's units their best groups anew, while that brings anything. */
function improve(groups: readonly UnitGroup[], options: AlignOptions): readonly UnitGroup[] {
  if (options.annotators <= 2) return groups
  const cost = (all: readonly UnitGroup[]) =>
    all.reduce((sum, group) => sum + groupCost(group, options.annotators, options.costs), 0)
  let best = groups
  for (;;) {
    let next = best
    for (let annotator = 0; annotator < options.annotators; annotator++) {
      const own = next.flat().filter(unit => unit.annotator === annotator)
      const others = next.map(group => group.filter(unit => unit.annotator !== annotator))
      next = addAnnotator(
        others.filter(group => group.length > 0),
        own,
        options,
      )
    }
    if (cost(next) > cost(best) - 1e-9) return best
    best = next
  }
}

/** Lets each unit join a group or stand alone, at the least cost: an assignment of what joining saves. */
function addAnnotator(
  groups: readonly UnitGroup[],
  own: readonly GammaUnit[],
  { annotators, costs }: AlignOptions,
): readonly UnitGroup[] {
  const pairs = (annotators * (annotators - 1)) / 2
  const edges = own.flatMap((unit, row) =>
    groups.flatMap((group, column) => {
      const apart = group.reduce(
        (sum, other) => sum + dissimilarity(unit, other, costs) - costs.deltaEmpty,
        0,
      )
      const weight = costs.deltaEmpty - apart / pairs
      return weight > 0 ? [{ row, column, weight }] : []
    }),
  )
  const joined = [...groups]
  const alone = new Set(own)
  for (const { row, column } of assign(edges)) {
    const [unit, group] = [own[row], groups[column]]
    if (!unit || !group) continue
    joined[column] = [...group, unit]
    alone.delete(unit)
  }
  return [...joined, ...[...alone].map(unit => [unit])]
}
