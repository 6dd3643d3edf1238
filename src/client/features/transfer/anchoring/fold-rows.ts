import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { indexCodePoints } from '../../../../text/code-points.ts'
import { type DiffRow, isAlike } from '../../../../text/diff/align-rows.ts'
import type { DiffPart } from '../../../../text/diff/describe-diff.ts'
import { widenToWords } from '../../../../text/diff/widen-to-words.ts'
import { listPlaces } from './list-places.ts'

/** A line of both texts with the types of the claims that begin in it. */
export interface MarkedRow {
  readonly key: number
  readonly parts: readonly DiffPart[]
  readonly isAlike: boolean
  readonly oldTypes: readonly string[]
  readonly newTypes: readonly string[]
}

interface Texts {
  readonly old: string
  readonly now: string
  readonly items: readonly FoundItem[]
}

/** Puts each claim beside the line where it begins, in its own text and, where it has one place, in the other. */
export function markRows(rows: readonly DiffRow[], { old, now, items }: Texts): readonly MarkedRow[] {
  const oldPoints = indexCodePoints(old)
  const newPoints = indexCodePoints(now)
  const oldTypes = new Map<number, string[]>()
  const newTypes = new Map<number, string[]>()
  const claims = items.filter(({ kind }) => kind === 'claim')
  for (const item of claims) {
    const start = oldPoints.toUtf16(Math.min(item.quotes[0]?.hint ?? 0, oldPoints.length))
    note(oldTypes, rowAt(rows, 'oldStart', start), item.type)
    const [place, another] = listPlaces(item)
    const first = place?.[0]
    if (item.status === 'orphan' || !first || another) continue
    note(newTypes, rowAt(rows, 'newStart', newPoints.toUtf16(first.start)), item.type)
  }
  return rows.map((row, index) => ({
    key: index,
    parts: widenToWords(row.parts),
    isAlike: isAlike(row),
    oldTypes: oldTypes.get(index) ?? [],
    newTypes: newTypes.get(index) ?? [],
  }))
}

function note(types: Map<number, string[]>, row: number, type: string): void {
  types.set(row, [...(types.get(row) ?? []), type])
}

/** The last row that begins at or before a place. */
function rowAt(rows: readonly DiffRow[], side: 'oldStart' | 'newStart', at: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.[side] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return Math.max(low - 1, 0)
}

export interface RowGroup {
  /** Reads the same on both sides and lies away from what does not. */
  readonly isFolded: boolean
  readonly rows: readonly MarkedRow[]
}

/** The rows in groups: lines that differ, each with a line that says something on either side, and the rest folded. */
export function foldRows(rows: readonly MarkedRow[]): readonly RowGroup[] {
  const near = new Set<number>()
  for (const [index, row] of rows.entries()) {
    if (row.isAlike) continue
    for (const step of [-1, 0, 1]) near.add(index + step)
    for (const step of [-1, 1] as const) near.add(index + step * (isBlank(rows[index + step]) ? 2 : 1))
  }
  const groups: { isFolded: boolean; rows: MarkedRow[] }[] = []
  for (const [index, row] of rows.entries()) {
    const isFolded = !near.has(index)
    const last = groups.at(-1)
    if (last?.isFolded === isFolded) last.rows.push(row)
    else groups.push({ isFolded, rows: [row] })
  }
  return groups
}

function isBlank(row: MarkedRow | undefined): boolean {
  return row?.parts.every(({ text }) => text.trim() === '') ?? false
}
