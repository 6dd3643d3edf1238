import { addTo, type CodeTable } from './coding.ts'
import { type CoveredStretch, hasType } from './coverage.ts'

/** How the characters of an article were labelled by two annotators, in code points. */
export interface CharacterTables {
  readonly a: number
  readonly b: number
  /** Label by label, each combination of types its own. */
  readonly labels: CodeTable
  /** By type: not covered or covered by the first (row) and by the second (column). */
  readonly byType: readonly CodeTable[]
}

/** The labels that occur, each with its row in the tables. */
export function numberLabels(articles: readonly (readonly CoveredStretch[])[]): ReadonlyMap<number, number> {
  const labels = new Set(articles.flat().flatMap(stretch => stretch.labels))
  labels.delete(-1)
  return new Map([...labels].sort((a, b) => a - b).map((label, index) => [label, index]))
}

/** Tables for every two annotators who have a layer on the article. */
export function tabulateCharacters(
  stretches: readonly CoveredStretch[],
  { rows, types }: { readonly rows: ReadonlyMap<number, number>; readonly types: number },
): readonly CharacterTables[] {
  const present = (stretches[0]?.labels ?? []).flatMap((label, annotator) => (label < 0 ? [] : [annotator]))
  const tables = present.flatMap((a, index) => present.slice(index + 1).map(b => createTables(a, b)))
  for (const { length, labels } of stretches) {
    for (const { a, b, labels: all, byType } of tables) {
      const [left, right] = [labels[a] ?? 0, labels[b] ?? 0]
      addTo(all.cells, (rows.get(left) ?? 0) * all.size + (rows.get(right) ?? 0), length)
      for (const [type, { cells }] of byType.entries())
        addTo(cells, Number(hasType(left, type)) * 2 + Number(hasType(right, type)), length)
    }
  }
  return tables

  function createTables(a: number, b: number): CharacterTables {
    return {
      ...{ a, b },
      labels: { size: rows.size, cells: new Float64Array(rows.size ** 2) },
      byType: Array.from({ length: types }, () => ({ size: 2, cells: new Float64Array(4) })),
    }
  }
}

/**
 * The coincidences of m annotators who all labelled every character: of each two, both ways round, over m − 1, so
 * that a character counts m times.
 */
export function coincidencesOfTables(tables: readonly CodeTable[], size: number): Float64Array {
  const sum = new Float64Array(size ** 2)
  // m(m − 1)/2 tables are of m annotators.
  const share = 2 / (Math.sqrt(8 * tables.length + 1) - 1)
  for (const { cells } of tables)
    for (const [index, count] of cells.entries()) {
      addTo(sum, index, count * share)
      addTo(sum, (index % size) * size + Math.floor(index / size), count * share)
    }
  return sum
}
