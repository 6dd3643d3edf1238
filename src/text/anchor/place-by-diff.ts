import type { KeptRun } from '../diff/kept-run.ts'
import { isWordBorder } from '../word-border.ts'
import { codesOf, editDistance, findApproximate } from './approximate.ts'

/** Both texts and what the new one keeps; everything here is in UTF-16 units. */
export interface TextChange {
  readonly old: string
  readonly now: string
  readonly runs: readonly KeptRun[]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Code units of context in which something must be kept for the words alone to count as the same place. */
const besideReach = 64
const leastBeside = 0.2
/** A claim this long is known by its own words. */
const longEnough = 32

/**
 * Where a stretch of the old text is in the new one: its kept part, grown over what replaced the rest. Null when
 * less than half of it is kept, or nothing of what stood beside it, or its parts are now far from each other.
 */
export function placeByDiff(change: TextChange, old: Stretch): Stretch | null {
  const kept = keptWithin(change.runs, old)
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last) return null
  const length = old.end - old.start
  if (sumOf(kept) * 2 < length) return null
  if (sumOf(kept) < longEnough && besideShare(change, old) < leastBeside) return null
  const inner = { start: first.new, end: last.new + last.length }
  const place = growOver(change, old, { kept, inner })
  return place.end - place.start <= 2 * length + besideReach ? place : null
}

/** True when less than half of a stretch of the new text stood in the old one: it may be something moved here. */
export function isFresh({ runs }: TextChange, { start, end }: Stretch): boolean {
  let kept = 0
  for (let at = firstRun(runs, start, 'new'); at < runs.length; at++) {
    const run = runs[at]
    if (!run || run.new >= end) break
    kept += Math.min(run.new + run.length, end) - Math.max(run.new, start)
  }
  return kept * 2 < end - start
}

/** The runs, cut to a stretch of the old text. */
function keptWithin(runs: readonly KeptRun[], { start, end }: Stretch): readonly KeptRun[] {
  const kept: KeptRun[] = []
  for (let at = firstRun(runs, start, 'old'); at < runs.length; at++) {
    const run = runs[at]
    if (!run || run.old >= end) break
    const cut = Math.max(start - run.old, 0)
    const length = Math.min(run.old + run.length, end) - run.old - cut
    kept.push({ old: run.old + cut, new: run.new + cut, length })
  }
  return kept
}

/** Index of the first run that ends after an offset of either text. */
function firstRun(runs: readonly KeptRun[], offset: number, side: 'old' | 'new'): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run && run[side] + run.length <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function sumOf(runs: readonly KeptRun[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0)
}

/** The share of the characters beside a stretch that is kept; all where there are none. */
function besideShare({ runs, old }: TextChange, { start, end }: Stretch): number {
  const before = { start: Math.max(start - besideReach, 0), end: start }
  const after = { start: end, end: Math.min(end + besideReach, old.length) }
  const all = before.end - before.start + after.end - after.start
  return all === 0 ? 1 : (sumOf(keptWithin(runs, before)) + sumOf(keptWithin(runs, after))) / all
}

/** Adds what now stands for the first or last words of a claim where those were replaced. */
function growOver(
  change: TextChange,
  old: Stretch,
  { kept, inner }: { kept: readonly KeptRun[]; inner: Stretch },
): Stretch {
  const first = kept[0]
  const last = kept.at(-1)
  const lost = {
    before: change.old.slice(old.start, first?.old ?? old.start),
    after: change.old.slice(last ? last.old + last.length : old.end, old.end),
  }
  const room = roomAround(change, old, inner)
  const before = change.now.slice(room.start, inner.start)
  const after = change.now.slice(inner.end, room.end)
  // What is kept may be counted to the passage beside it where both begin or end alike.
  const start = change.now.endsWith(lost.before, inner.start)
    ? inner.start - lost.before.length
    : room.start + replacedAtEnd(before, lost.before, room.meetsStart)
  const end = change.now.startsWith(lost.after, inner.end)
    ? inner.end + lost.after.length
    : inner.end + replacedAtStart(after, lost.after, room.meetsEnd)
  return { start, end }
}

/** How far the new text around a place is new, and whether that began or ended just where the claim did. */
function roomAround({ runs, now }: TextChange, old: Stretch, inner: Stretch) {
  const previous = runs[firstRun(runs, inner.start, 'new') - (startsRun(runs, inner.start) ? 1 : 0)]
  const at = firstRun(runs, inner.end, 'new')
  const next = runs[at]
  const isBefore = previous !== undefined && previous.new + previous.length <= inner.start
  return {
    start: isBefore ? previous.new + previous.length : startsRun(runs, inner.start) ? 0 : inner.start,
    end: next ? Math.max(next.new, inner.end) : now.length,
    meetsStart: isBefore ? previous.old + previous.length === old.start : old.start === 0,
    meetsEnd: next ? next.old === old.end : true,
  }
}

function startsRun(runs: readonly KeptRun[], at: number): boolean {
  return runs[firstRun(runs, at, 'new')]?.new === at
}

/** Where in a new stretch that ends at the claim's first kept words its lost first words begin. */
function replacedAtEnd(stretch: string, lost: string, isAll: boolean): number {
  if (isAll) return 0
  const found = nearest(stretch, lost)
  return found ? found.start : stretch.length
}

function replacedAtStart(stretch: string, lost: string, isAll: boolean): number {
  if (isAll) return stretch.length
  const found = nearest(stretch, lost)
  return found ? found.end : 0
}

/** Where whole words of a stretch read most like some words, by at most half of their characters; null where none do. */
function nearest(stretch: string, words: string): Stretch | null {
  const codes = codesOf(stretch)
  const wanted = codesOf(words)
  const found = findApproximate(codes, wanted, Math.floor(wanted.length / 2))
  const best = found.toSorted((a, b) => a.errors - b.errors)[0]
  if (!best) return null
  const characters = Array.from(stretch)
  let start = characters.slice(0, best.start).join('').length
  let end = characters.slice(0, best.end).join('').length
  while (start > 0 && !isWordBorder(stretch, start)) start--
  while (end < stretch.length && !isWordBorder(stretch, end)) end++
  return { start, end }
}

/** 0 to 1: the share of characters that two stretches have in common by edit distance. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [codesOf(a), codesOf(b)]
  return 1 - editDistance(left, right) / Math.max(left.length, right.length, 1)
}
