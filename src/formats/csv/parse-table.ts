import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { err, ok, type Result } from '../../core/result.ts'
import type { FileProblem, SourceFile } from '../foreign.ts'

export interface TableRow {
  readonly cells: readonly string[]
  /** Where the row begins, from 1. */
  readonly line: number
}

/** The rows of a table, its header first, whatever separates the cells: commas, semicolons or tabs. */
export function parseTable({ name, source }: SourceFile): Result<readonly TableRow[], FileProblem> {
  try {
    const records = parse(source, {
      bom: true,
      delimiter: findDelimiter(source),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    // The library tells where a row ends; a cell may hold line ends.
    return ok(
      records.map(({ record, info }) => ({ cells: record, line: info.lines - countLineEnds(record) })),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? { line: error.lines } : {}
    return err({ path: '$', message: `This is not CSV: ${error.message}.`, ...line, file: name })
  }
}

function findDelimiter(source: string): string {
  const header = source.slice(0, source.search(/[\r\n]|$/))
  const counts = [',', ';', '\t'].map(sign => ({ sign, count: header.split(sign).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign
}

function countLineEnds(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}
