import type { Fit } from './find-text.ts'

/** The best of many things that fit more or less well, in the order in which they came. */
export interface Best<T> {
  add(fit: Fit, thing: T): void
  /** Nothing that comes later can be among them. */
  isFull(): boolean
  list(): readonly { readonly fit: Fit; readonly thing: T }[]
}

export function createBest<T>(limit: number): Best<T> {
  const byFit: { readonly fit: Fit; readonly things: T[] }[] = [
    { fit: 0, things: [] },
    { fit: 1, things: [] },
    { fit: 2, things: [] },
  ]
  return {
    add(fit, thing) {
      const things = byFit[fit]?.things
      if (things && things.length < limit) things.push(thing)
    },
    isFull: () => (byFit[0]?.things.length ?? 0) >= limit,
    list: () => byFit.flatMap(({ fit, things }) => things.map(thing => ({ fit, thing }))).slice(0, limit),
  }
}
