import { type Codebook, findType } from '../../../core/codebook.ts'
import type { Difference } from '../../../core/compare/compare-layers.ts'
import type { SettledUnit } from '../../../core/compare/settle-units.ts'
import { plural } from '../../ui/plural.ts'
import { article } from './present-unit.ts'

/** Where people agree and where they differ most, before any figure. */
export function tellComparison(
  units: readonly SettledUnit[],
  codebook: Codebook,
  isMeAmong: boolean,
): { readonly headline: string; readonly detail: string } {
  const we = isMeAmong ? 'You' : 'They'
  const same = units.filter(({ unit }) => unit.differences.length === 0).length
  const differing = units.length - same
  const detail =
    differing === 0
      ? `${plural(units.length, 'claim')}, the same for everybody.`
      : `${same === 0 ? 'No claim is' : plural(same, 'claim is', 'claims are')} the same for everybody, ${plural(differing, 'is', 'are')} not.`
  if (differing === 0) return { headline: `${we} tagged the same.`, detail }
  const agreed = agreedTypes(units, codebook)
  const first = agreed.length > 0 ? `${we} find the same ${agreed.join(' and ')}. ` : ''
  return { headline: `${first}${we} differ most on ${mostDiffering(units, codebook)}.`, detail }
}

/** Plurals of types that everybody has alike, as long as there are others. */
function agreedTypes(units: readonly SettledUnit[], codebook: Codebook): readonly string[] {
  return codebook.types
    .filter(({ name }) => {
      const ofType = units.filter(({ unit }) => unit.claims.some(({ type }) => type === name))
      return ofType.length > 1 && ofType.every(({ unit }) => unit.differences.length === 0)
    })
    .map(type => type.plural.toLowerCase())
}

function mostDiffering(units: readonly SettledUnit[], codebook: Codebook): string {
  const counts = new Map<string, { difference: Difference; type: string; count: number }>()
  for (const { unit } of units) {
    const type = unit.readings[0]?.claims[0].type ?? ''
    for (const difference of unit.differences) {
      const key = JSON.stringify([difference, type])
      const known = counts.get(key) ?? { difference, type, count: 0 }
      known.count += 1
      counts.set(key, known)
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  if (!most) return 'nothing'
  const known = findType(codebook, most.type)
  const label = (known?.label ?? most.type).toLowerCase()
  switch (most.difference) {
    case 'boundary':
      return `where ${article(label)} begins and ends`
    case 'type':
      return `what is ${article(label)}`
    case 'attribute':
      return `what to say of ${article(label)}`
    case 'absent':
      return `which ${(known?.plural ?? most.type).toLowerCase()} to tag`
  }
}
