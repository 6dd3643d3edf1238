import { dissimilarity, type GammaCosts, type GammaUnit } from './dissimilarity.ts'
import { groupCost, type UnitGroup } from './unit-group.ts'

export interface SearchOptions {
  readonly annotators: number
  readonly costs: GammaCosts
  /** A way to align the units, which the search is to better. */
  readonly started: readonly UnitGroup[]
}

/** So many groups are listed, and so many ways tried, before the search stays with the best found. */
const mostGroups = 50_000
const mostSteps = 50_000

/**
 * Searches the cheapest way to part units into groups, by branch and bound: the first unit that is left takes one
 * group after the other, and no way is followed whose cost so far and the least that the rest can cost reach the
 * best known. What is left in the same state is looked at again only when it was reached at less.
 */
export function searchAlignment(
  units: readonly GammaUnit[],
  options: SearchOptions,
): { readonly groups: readonly UnitGroup[]; readonly isExact: boolean } {
  const sorted = units.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const list = listGroups(sorted, options)
  if (!list) return { groups: options.started, isExact: false }
  const cost = (groups: readonly UnitGroup[]) =>
    groups.reduce((sum, group) => sum + groupCost(group, options.annotators, options.costs), 0)
  const search = new Search(list, { groups: options.started, cost: cost(options.started) })
  search.run()
  return { groups: search.groups, isExact: search.steps <= mostSteps }
}

interface Candidate {
  readonly members: readonly number[]
  readonly group: UnitGroup
  readonly cost: number
}

/** By its first unit, every group that costs no more than its units alone do; null where they are too many. */
function listGroups(
  units: readonly GammaUnit[],
  { annotators, costs }: SearchOptions,
): readonly (readonly Candidate[])[] | null {
  const pairs = (annotators * (annotators - 1)) / 2
  const mostGain = costs.deltaEmpty * (1 + (annotators - 1) / pairs)
  const list: Candidate[][] = units.map(() => [])
  let count = 0
  // What a group saves: Δ∅ for each unit beyond the first, and what its pairs differ less than Δ∅.
  const grow = (candidate: Candidate, saved: number): void => {
    const { members, group } = candidate
    if (++count > mostGroups) return
    if (saved >= 0) list[members[0] ?? 0]?.push(candidate)
    for (let next = (members.at(-1) ?? 0) + 1; next < units.length; next++) {
      const other = units[next]
      if (!other || group.some(({ annotator }) => annotator === other.annotator)) continue
      const closer = group.reduce(
        (sum, each) => sum + costs.deltaEmpty - dissimilarity(each, other, costs),
        0,
      )
      const now = saved + costs.deltaEmpty + closer / pairs
      if (now + (annotators - members.length - 1) * mostGain < 0) continue
      const cost = (members.length + 1) * costs.deltaEmpty - now
      grow({ members: [...members, next], group: [...group, other], cost }, now)
    }
  }
  for (const [index, unit] of units.entries())
    grow({ members: [index], group: [unit], cost: costs.deltaEmpty }, 0)
  for (const own of list) own.sort((a, b) => a.cost / a.members.length - b.cost / b.members.length)
  return count > mostGroups ? null : list
}

/** One search with its best way so far. */
class Search {
  groups: readonly UnitGroup[]
  steps = 0
  private best: number
  private readonly list: readonly (readonly Candidate[])[]
  private readonly least: readonly number[]
  private readonly reached = new Map<string, number>()

  constructor(
    list: readonly (readonly Candidate[])[],
    started: { groups: readonly UnitGroup[]; cost: number },
  ) {
    this.groups = started.groups
    this.best = started.cost
    this.list = list
    const least = list.map(() => Number.POSITIVE_INFINITY)
    for (const { members, cost } of list.flat())
      for (const member of members) least[member] = Math.min(least[member] ?? 0, cost / members.length)
    this.least = least
  }

  run(): void {
    const rest = this.least.reduce((sum, each) => sum + each, 0)
    this.follow(new Uint8Array(this.list.length), { chosen: [], cost: 0, rest, from: 0 })
  }

  private follow(
    taken: Uint8Array,
    { chosen, cost, rest, from }: { chosen: readonly UnitGroup[]; cost: number; rest: number; from: number },
  ): void {
    let first = from
    while (taken[first]) first++
    if (cost + rest > this.best - 1e-9 || ++this.steps > mostSteps) return
    if (first >= this.list.length) {
      this.best = cost
      this.groups = chosen
      return
    }
    const state = `${first}:${taken.slice(first, taken.lastIndexOf(1) + 1).join('')}`
    if ((this.reached.get(state) ?? Number.POSITIVE_INFINITY) <= cost) return
    this.reached.set(state, cost)
    for (const { members, group, cost: more } of this.list[first] ?? []) {
      if (members.some(member => taken[member])) continue
      for (const member of members) taken[member] = 1
      const left = members.reduce((sum, member) => sum - (this.least[member] ?? 0), rest)
      this.follow(taken, { chosen: [...chosen, group], cost: cost + more, rest: left, from: first + 1 })
      for (const member of members) taken[member] = 0
    }
  }
}
