import { type DiffPart, tellRuns } from './describe-diff.ts'
import type { KeptRun } from './kept-run.ts'

/** Paragraphs of two texts that stand beside each other. */
export interface DiffRow {
  /** Code units of the old text, and of the new one, before the row. */
  readonly oldStart: number
  readonly newStart: number
  /** `same` and `removed` parts are what the old text has here; `same` and `added` ones what the new text has. */
  readonly parts: readonly DiffPart[]
}

/** Two texts side by side, cut wherever both end a line: `runs` is what the new text keeps of the old one. */
export function alignRows(old: string, now: string, runs: readonly KeptRun[]): readonly DiffRow[] {
  const rows: DiffRow[] = []
  let row: DiffPart[] = []
  const at = { old: 0, now: 0 }
  let start = { ...at }
  function endRow() {
    if (row.length > 0) rows.push({ oldStart: start.old, newStart: start.now, parts: row })
    row = []
    start = { ...at }
  }
  for (const { kind, text } of tellRuns(old, now, runs)) {
    const pieces = kind === 'same' ? text.split(/(?<=\n)/) : [text]
    for (const piece of pieces) {
      row.push({ kind, text: piece })
      if (kind !== 'added') at.old += piece.length
      if (kind !== 'removed') at.now += piece.length
      if (kind === 'same' && piece.endsWith('\n')) endRow()
    }
  }
  endRow()
  return rows
}

/** Whether a row reads the same on both sides. */
export function isAlike({ parts }: DiffRow): boolean {
  return parts.every(({ kind }) => kind === 'same')
}
