import { diffGap, type Gap } from './diff-gap.ts'
import { addRun, type KeptRun } from './kept-run.ts'

/** How many items in a row must stand once in each of two stretches to hold them together, tried in turn. */
const anchorLengths = [8, 3, 1] as const
/** Stretches that differ in more items than these are taken for rewritten where nothing in them stands once. */
const mostEdits = 400

/**
 * What two sequences keep, in order. Runs of items that are unique in both hold them together (“patience”: the
 * longest rising chain of them); between those the shortest way is taken. The time grows with n log n, not with
 * the number of changes, and what was moved is kept where more of it stands.
 */
export function align(old: Int32Array, now: Int32Array): readonly KeptRun[] {
  const runs: KeptRun[] = []
  const whole = { oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: now.length }
  alignGap({ old, now, runs }, whole, 0)
  return runs
}

interface Alignment {
  readonly old: Int32Array
  readonly now: Int32Array
  readonly runs: KeptRun[]
}

function alignGap(alignment: Alignment, gap: Gap, level: number): void {
  const { old, now, runs } = alignment
  let { oldStart, oldEnd, newStart, newEnd } = gap
  while (oldStart < oldEnd && newStart < newEnd && old[oldStart] === now[newStart]) {
    oldStart++
    newStart++
  }
  addRun(runs, { old: gap.oldStart, new: gap.newStart, length: oldStart - gap.oldStart })
  while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd--
    newEnd--
  }
  if (oldStart < oldEnd && newStart < newEnd)
    alignMiddle(alignment, { oldStart, oldEnd, newStart, newEnd }, level)
  addRun(runs, { old: oldEnd, new: newEnd, length: gap.oldEnd - oldEnd })
}

/** A stretch whose first and last items differ. */
function alignMiddle(alignment: Alignment, gap: Gap, level: number): void {
  const length = anchorLengths[level]
  if (length === undefined) {
    const { old, now, runs } = alignment
    for (const run of diffGap(old, now, { gap, most: mostEdits }) ?? []) addRun(runs, run)
    return
  }
  let { oldStart, newStart } = gap
  for (const anchor of findAnchors(alignment, gap, length)) {
    alignGap(alignment, { oldStart, oldEnd: anchor.old, newStart, newEnd: anchor.new }, level + 1)
    addRun(alignment.runs, anchor)
    oldStart = anchor.old + anchor.length
    newStart = anchor.new + anchor.length
  }
  alignGap(alignment, { ...gap, oldStart, newStart }, level + 1)
}

/** The longest chain of runs that stand once in either stretch, in order in both, apart from each other. */
function findAnchors({ old, now }: Alignment, gap: Gap, length: number): readonly KeptRun[] {
  const there = findUnique(old, { start: gap.oldStart, end: gap.oldEnd }, length)
  const here = findUnique(now, { start: gap.newStart, end: gap.newEnd }, length)
  const pairs: KeptRun[] = []
  for (const [hash, at] of there) {
    const place = here.get(hash)
    if (at >= 0 && place !== undefined && place >= 0 && areEqual(old, now, { at, place, length }))
      pairs.push({ old: at, new: place, length })
  }
  const anchors: KeptRun[] = []
  for (const pair of longestRise(pairs)) {
    const last = anchors.at(-1)
    const oldOver = last ? Math.max(last.old + last.length - pair.old, 0) : 0
    const newOver = last ? Math.max(last.new + last.length - pair.new, 0) : 0
    const over = Math.max(oldOver, newOver)
    addRun(anchors, { old: pair.old + over, new: pair.new + over, length: Math.max(pair.length - over, 0) })
  }
  return anchors
}

/** Where each run of `length` items begins, by its hash, in order; -1 for one that is there more than once. */
function findUnique(
  items: Int32Array,
  { start, end }: { start: number; end: number },
  length: number,
): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = start; at + length <= end; at++) {
    let hash = 0
    for (let i = 0; i < length; i++) hash = (Math.imul(hash, 0x01000193) ^ (items[at + i] ?? 0)) | 0
    places.set(hash, places.has(hash) ? -1 : at)
  }
  return places
}

function areEqual(
  old: Int32Array,
  now: Int32Array,
  { at, place, length }: { at: number; place: number; length: number },
): boolean {
  for (let i = 0; i < length; i++) if (old[at + i] !== now[place + i]) return false
  return true
}

/** The longest chain of pairs, ascending in the old sequence as they come, that ascends in the new one too. */
function longestRise(pairs: readonly KeptRun[]): readonly KeptRun[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [index, pair] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.new ?? 0) < pair.new) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  }
  const chain: KeptRun[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
