import { compareLayers } from '../../../core/compare/compare-layers.ts'
import type { Id } from '../../../core/id.ts'
import type { Comparison } from './fetch-comparison.ts'

/** The comparison without some layers, by id; with all of them where fewer than two would be left. */
export function leaveOut(comparison: Comparison, without: readonly Id[]): Comparison {
  const { annotated, codebook, register } = comparison
  const left = annotated.filter(({ layer }) => !without.includes(layer.id))
  if (left.length < 2 || left.length === annotated.length) return comparison
  const out = annotated.filter(({ layer }) => without.includes(layer.id))
  return {
    ...comparison,
    annotated: left,
    units: compareLayers(
      left.map(({ layer, claims }) => ({ id: layer.id, claims })),
      codebook,
      register,
    ),
    leftOut: new Set(out.flatMap(({ claims }) => claims.map(({ id }) => id))),
  }
}

/** Which layers are left out once this one is switched. */
export function switchLayer(without: readonly Id[], layer: Id): readonly Id[] {
  return without.includes(layer) ? without.filter(id => id !== layer) : [...without, layer]
}
