import type { Agreement } from './compute-agreement.ts'
import type { Difference } from './list-differences.ts'

/** Which types meet which, over every two annotators: rows are what the first of a pair has, columns the second. */
export interface TypeConfusion {
  readonly types: readonly string[]
  /** `cells[row][column]`; the last row and column are where one of the two has no claim. */
  readonly cells: readonly (readonly number[])[]
}

/** Counts matched claims by their types, and those that only one of the two has, out of what agreement already says. */
export function confuseTypes({ types, pairs, differences }: Agreement): TypeConfusion {
  const count = (what: Difference['what'], type: string) =>
    differences
      .filter(each => each.what === what && each.type === type)
      .reduce((sum, { cases }) => sum + cases.length, 0)
  const cells = types.map(row => [
    ...types.map(column => (row === column ? 0 : count('type', `${row}/${column}`))),
    count('only-a', row),
  ])
  for (const [at, type] of types.entries()) {
    const row = cells[at]
    const all = pairs.reduce((sum, { spans }) => sum + (spans.byType[type]?.exact.a ?? 0), 0)
    if (row) row[at] = all - row.reduce((sum, cell) => sum + cell, 0)
  }
  return { types, cells: [...cells, [...types.map(type => count('only-b', type)), 0]] }
}
