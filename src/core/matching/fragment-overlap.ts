import { type Span, spanLength } from '../span.ts'

/** Code points that two lists of fragments share; each list is sorted and its fragments lie apart, as in a claim. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0
  let [i, j] = [0, 0]
  let [left, right] = [a[0], b[0]]
  while (left && right) {
    shared += Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start))
    if (left.end < right.end) left = a[++i]
    else right = b[++j]
  }
  return shared
}

/**
 * Intersection over union of the code points in two lists of fragments, from 0 (nothing shared) to 1 (the same
 * text; Jaccard 1912). Two empty lists share nothing and give 0.
 */
export function fragmentOverlap(a: readonly Span[], b: readonly Span[]): number {
  const shared = sharedLength(a, b)
  return shared === 0 ? 0 : shared / (totalLength(a) + totalLength(b) - shared)
}

function totalLength(fragments: readonly Span[]): number {
  return fragments.reduce((sum, fragment) => sum + spanLength(fragment), 0)
}
