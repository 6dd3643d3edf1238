import type { LossList } from '../loss-list.ts'
import type { Link, Region } from './read-regions.ts'

/** What a relation between the parts of one claim may be called; one without a label may be such, too. */
const partLabels = ['continues', 'part', 'part-of', 'part of', 'fragment', 'same', 'discontinuous']

/** The regions in groups: those of the same labels that relations make one. Other relations are told as losses. */
export function joinRegions(
  regions: readonly Region[],
  links: readonly Link[],
  losses: LossList,
): readonly (readonly Region[])[] {
  const byId = new Map(regions.map(region => [region.id, region]))
  const roots = new Map(regions.map(({ id }) => [id, id]))
  const rootOf = (id: string): string => {
    let root = id
    for (;;) {
      const next = roots.get(root) ?? root
      if (next === root) return root
      // Halves the way for whoever asks next.
      roots.set(root, roots.get(next) ?? next)
      root = next
    }
  }
  for (const { from, to, labels } of links) {
    const [first, second] = [byId.get(from), byId.get(to)]
    if (first && second && isPart(labels) && isAlike(first, second)) roots.set(rootOf(to), rootOf(from))
    else losses.add('{n} {relation|relations} between regions: Assay has no place for {it|them}.')
  }
  const groups = new Map<string, Region[]>()
  for (const region of regions) {
    const root = rootOf(region.id)
    const group = groups.get(root)
    if (group) group.push(region)
    else groups.set(root, [region])
  }
  return [...groups.values()]
}

function isPart(labels: readonly string[]): boolean {
  return labels.every(label => partLabels.includes(label.trim().toLowerCase()))
}

function isAlike(a: Region, b: Region): boolean {
  return a.object === b.object && a.labels.join('\n') === b.labels.join('\n')
}
