import type { Codebook } from '../core/codebook.ts'
import type { ForeignAnnotation } from './foreign.ts'

/** Types by foreign label; `*` stands for every other label, and null for what is to be left out. */
export type LabelMap = { readonly [label: string]: string | null }

/** What becomes of an annotation's labels. `unused` are those that say something the type does not. */
export type MappedLabel =
  | { readonly kind: 'type'; readonly type: string; readonly unused: readonly string[] }
  | { readonly kind: 'left-out'; readonly label: string }
  | { readonly kind: 'unknown'; readonly label: string }

/** The first label that the map has; else the first that names or labels a type; else what the map says of the rest. */
export function mapLabel(
  { label, otherLabels = [] }: Pick<ForeignAnnotation, 'label' | 'otherLabels'>,
  labels: LabelMap,
  codebook: Codebook,
): MappedLabel {
  const all = [label, ...otherLabels]
  const mapped = all.find(each => each !== '*' && Object.hasOwn(labels, each))
  if (mapped !== undefined) return settle(mapped, labels[mapped] ?? null, all)
  for (const each of all) {
    const type = nameType(each, codebook)
    if (type !== undefined) return settle(each, type, all)
  }
  return Object.hasOwn(labels, '*')
    ? settle(label, labels['*'] ?? null, all.slice(1))
    : { kind: 'unknown', label }
}

function settle(label: string, type: string | null, all: readonly string[]): MappedLabel {
  if (type === null) return { kind: 'left-out', label }
  return { kind: 'type', type, unused: all.filter(each => each !== label && each !== '') }
}

/** Names, labels and plurals count, whatever their case. */
function nameType(label: string, { types }: Codebook): string | undefined {
  const exact = types.find(({ name }) => name === label)
  if (exact) return exact.name
  const wanted = label.trim().toLowerCase()
  return types.find(each => [each.name, each.label, each.plural].some(word => word.toLowerCase() === wanted))
    ?.name
}
