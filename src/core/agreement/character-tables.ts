import { addTo, type CodeTable, sumsLength, sumTable, type TableSums } from './coding.ts'
import { type CoveredStretch, hasType } from './coverage.ts'

/** How the characters of an article were labelled by two annotators, in code points. */
export interface CharacterTables {
  readonly a: number
  readonly b: number
  /** Label by label, each combination of types its own. */
  readonly labels: TableSums
  /** By type: not covered or covered by the first (row) and by the second (column). */
  readonly byType: readonly TableSums[]
}

/** The labels that occur, each with its row in the tables. */
export function numberLabels(articles: readonly (readonly CoveredStretch[])[]): ReadonlyMap<number, number> {
  const labels = new Set<number>()
  for (const article of articles)
    for (const stretch of article) for (const label of stretch.labels) if (label >= 0) labels.add(label)
  return new Map([...labels].sort((a, b) => a - b).map((label, index) => [label, index]))
}

/** Tables for every two annotators who have a layer on the article. */
export function tabulateCharacters(
  stretches: readonly CoveredStretch[],
  { rows, types }: { readonly rows: ReadonlyMap<number, number>; readonly types: number },
): readonly CharacterTables[] {
  const present = (stretches[0]?.labels ?? []).flatMap((label, annotator) => (label < 0 ? [] : [annotator]))
  const size = rows.size
  const tables = present.flatMap((a, index) =>
    present.slice(index + 1).map(b => ({ a, b, size, cells: new Float64Array(size ** 2) })),
  )
  for (const { length, labels } of stretches) {
    const row = labels.map(label => rows.get(label) ?? 0)
    for (const { a, b, cells } of tables) addTo(cells, (row[a] ?? 0) * size + (row[b] ?? 0), length)
  }
  const labels = [...rows.keys()]
  return tables.map(({ a, b, ...table }) => ({
    ...{ a, b, labels: sumTable(table) },
    byType: Array.from({ length: types }, (_, type) => sumTable(tabulateType(table, labels, type))),
  }))
}

function tabulateType({ size, cells }: CodeTable, labels: readonly number[], type: number): CodeTable {
  const byType = new Float64Array(4)
  const covered = labels.map(label => Number(hasType(label, type)))
  for (const [index, length] of cells.entries()) {
    if (length === 0) continue
    const [row = 0, column = 0] = [covered[Math.floor(index / size)], covered[index % size]]
    addTo(byType, row * 2 + column, length)
  }
  return { size: 2, cells: byType }
}

/**
 * The coincidences of m annotators who all labelled every character: of each two, both ways round, over m − 1, so
 * that a character counts m times.
 */
export function addCoincidences(tables: readonly TableSums[], size: number): TableSums {
  const sums = new Float64Array(sumsLength(size))
  // m(m − 1)/2 tables are of m annotators.
  const share = 2 / (Math.sqrt(8 * tables.length + 1) - 1)
  for (const table of tables) {
    addTo(sums, 0, 2 * (table[0] ?? 0) * share)
    for (let code = 1; code <= size; code++) {
      const uses = ((table[code] ?? 0) + (table[size + code] ?? 0)) * share
      addTo(sums, code, uses)
      addTo(sums, size + code, uses)
    }
  }
  return sums
}
