import { addRun, type KeptRun } from './kept-run.ts'

/** Stretches of two sequences that stand over against each other, half-open. */
export interface Gap {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

/**
 * The shortest way from one stretch to the other, as runs kept, by the greedy algorithm of E. Myers, “An O(ND)
 * difference algorithm and its variations”, Algorithmica 1, 1986. Null when it takes more than `most` items left
 * out or put in.
 */
export function diffGap(
  old: Int32Array,
  now: Int32Array,
  { gap, most }: { gap: Gap; most: number },
): readonly KeptRun[] | null {
  const height = gap.oldEnd - gap.oldStart
  const width = gap.newEnd - gap.newStart
  const bound = Math.min(most, height + width)
  if (Math.abs(height - width) > bound) return null
  const steps: Int32Array[] = []
  let reach = new Int32Array(2 * bound + 3)
  for (let edits = 0; edits <= bound; edits++) {
    steps.push(reach.slice(bound + 1 - edits - 1, bound + 1 + edits + 2))
    const next = reach.slice()
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = bound + 1 + diagonal
      const down = diagonal === -edits || (diagonal !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
      let y = x - diagonal
      while (x < height && y < width && old[gap.oldStart + x] === now[gap.newStart + y]) {
        x++
        y++
      }
      next[at] = x
      if (x >= height && y >= width) return traceBack(steps, { gap, height, width })
    }
    reach = next
  }
  return null
}

/** `steps[n]` holds how far each diagonal from -n-1 to n+1 had come before the nth edit. */
function traceBack(
  steps: readonly Int32Array[],
  { gap, height, width }: { gap: Gap; height: number; width: number },
): readonly KeptRun[] {
  const found: KeptRun[] = []
  let x = height
  let y = width
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const reach = steps[edits] ?? new Int32Array()
    const diagonal = x - y
    const at = edits + 1 + diagonal
    const down = diagonal === -edits || (diagonal !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
    const from = edits === 0 ? 0 : down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
    const length = x - from
    if (length > 0) found.push({ old: gap.oldStart + from, new: gap.newStart + y - length, length })
    y -= length
    x = from
    if (down) y--
    else x--
  }
  const runs: KeptRun[] = []
  for (const run of found.reverse()) addRun(runs, run)
  return runs
}
