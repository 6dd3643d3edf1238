import { BitColumn, type Codes } from './bit-column.ts'

/** Where a text reads nearly as a pattern: half-open, in the unit of the codes. */
export interface Approximation {
  readonly start: number
  readonly end: number
  /** Characters put in, left out or replaced. */
  readonly errors: number
}

/** More places than these in one stretch of text say nothing; the nearest are kept. */
const mostPlaces = 64

/** The characters of a string as code points. */
export function codesOf(text: string): Uint32Array {
  return Uint32Array.from(text, character => character.codePointAt(0) ?? 0)
}

/**
 * Places in `text` that differ from `pattern` by at most `maxErrors` edits, in order; of places over one another the
 * best alone.
 */
export function findApproximate(text: Codes, pattern: Codes, maxErrors: number): readonly Approximation[] {
  if (pattern.length === 0) return []
  const ends: { end: number; errors: number }[] = []
  const column = new BitColumn(pattern, { anchored: false, bound: maxErrors })
  for (let at = 0; at < text.length; at++) {
    column.advance(text[at] ?? 0)
    if (!column.isNear) continue
    const last = ends.at(-1)
    if (!last || at + 1 - last.end >= pattern.length) ends.push({ end: at + 1, errors: column.errors })
    else if (column.errors < last.errors) ends[ends.length - 1] = { end: at + 1, errors: column.errors }
  }
  const nearest = ends.length > mostPlaces ? ends.toSorted((a, b) => a.errors - b.errors) : ends
  return nearest
    .slice(0, mostPlaces)
    .sort((a, b) => a.end - b.end)
    .map(({ end, errors }) => ({ start: findStart(text, pattern, { end, errors }), end, errors }))
}

/** The start that gives a match its errors; of several, the one whose length is nearest the pattern's. */
function findStart(text: Codes, pattern: Codes, { end, errors }: { end: number; errors: number }): number {
  const column = new BitColumn(reversed(pattern, 0, pattern.length), { anchored: true, bound: errors })
  let best = end
  let bestOff = Number.POSITIVE_INFINITY
  for (let at = end - 1; at >= Math.max(end - pattern.length - errors, 0); at--) {
    column.advance(text[at] ?? 0)
    const off = Math.abs(end - at - pattern.length)
    if (column.errors === errors && off < bestOff) {
      best = at
      bestOff = off
    }
  }
  return best
}

/** The least number of characters to put in, leave out or replace that turns one string into the other. */
export function editDistance(a: Codes, b: Codes): number {
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length)
  const column = new BitColumn(a, { anchored: true, bound: a.length })
  for (let at = 0; at < b.length; at++) column.advance(b[at] ?? 0)
  return column.errors
}

/**
 * How alike a context is to what now stands beside a place, 0 to 1: 1 less the share of its characters that
 * must be edited so that it begins `text`. Give both reversed for the side before the place.
 */
export function likeness(context: Codes, text: Codes): number {
  if (context.length === 0) return 1
  const column = new BitColumn(context, { anchored: true, bound: context.length })
  let least = context.length
  for (let at = 0; at < Math.min(text.length, context.length * 2); at++) {
    column.advance(text[at] ?? 0)
    least = Math.min(least, column.errors)
  }
  return 1 - least / context.length
}

/** A stretch of codes from its end to its beginning. */
export function reversed(codes: Codes, start: number, end: number): Uint32Array {
  const back = new Uint32Array(end - start)
  for (let at = start; at < end; at++) back[end - 1 - at] = codes[at] ?? 0
  return back
}
