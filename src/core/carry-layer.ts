import { type Extensions, isSame, type Json } from './json.ts'
import type { Layer } from './layer.ts'

/** Lists that a layer's record keeps, to which each edit adds; one entry is what it says. */
const lists = ['x-assay-answers', 'x-assay-layer-reviews'] as const

/**
 * Puts what changed of a layer's status, its answers and its verdicts on other layers from one record to the next on
 * a third, which may have changed elsewhere meanwhile. What was added there stays.
 */
export function carryLayer(before: Layer | null, after: Layer, current: Layer): Layer {
  if (isSame(before, after)) return current
  let layer =
    before !== null && before.status !== after.status ? { ...current, status: after.status } : current
  for (const key of lists) {
    const [old, wished, now] = [before, after, layer].map(each => listOf(each?.extensions?.[key]))
    if (!old || !wished || !now) continue
    const added = wished.filter(entry => !isIn(old, entry) && !isIn(now, entry))
    const gone = old.filter(entry => !isIn(wished, entry))
    const next = [...now.filter(entry => !isIn(gone, entry)), ...added]
    if (added.length > 0 || next.length < now.length) layer = withList(layer, key, next)
  }
  return layer
}

function withList(layer: Layer, key: (typeof lists)[number], list: readonly Json[]): Layer {
  const { extensions = {}, ...bare } = layer
  const { [key]: _, ...others } = extensions
  const next: Extensions = list.length > 0 ? { ...others, [key]: list } : others
  return Object.keys(next).length > 0 ? { ...bare, extensions: next } : bare
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function isIn(list: readonly Json[], entry: Json): boolean {
  return list.some(each => isSame(each, entry))
}
