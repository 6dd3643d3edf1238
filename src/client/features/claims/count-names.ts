import type { TableRow } from './claim-rows.ts'

export interface Named {
  readonly id: string
  readonly name: string
  readonly count: number
}

/** Whom or what the rows name, those of most rows first. `read` answers id and name, null for neither. */
export function countNames(
  rows: readonly TableRow[],
  read: (row: TableRow) => readonly [string | null, string | null],
): readonly Named[] {
  const found = new Map<string, { id: string; name: string; count: number }>()
  for (const row of rows) {
    const [id, name] = read(row)
    if (id === null || name === null) continue
    const known = found.get(id)
    if (known) known.count += 1
    else found.set(id, { id, name, count: 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
